package dev.llmmodulo.generator.embedded.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    private static final String SUSSMAN = "(define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)"
            + "(:init (handempty) (ontable a) (on c a) (clear c) (ontable b) (clear b))"
            + "(:goal (and (ontable c) (on b c) (on a b))))";

    private static World world(String domain, String problem) {
        NamedDomain named = LIBRARY.domain(domain).orElseThrow();
        Problem read = new PddlReader()
                .problem(Source.of("domain", named.pddl()), Source.of("problem", problem))
                .orThrow();
        return WorldReader.of(read.domain()).read(read);
    }

    private static Drawing drawing(World world, long seed) {
        return new Drawing(world, Draw.seeded(seed));
    }

    private static String words(int[] tokens) {
        return Arrays.stream(tokens).mapToObj(Vocabulary.STANDARD::word).collect(Collectors.joining(" "));
    }

    /** With the objects' own names in place of their slots. */
    private static String named(Drawing drawing, int[] tokens) {
        return Arrays.stream(tokens)
                .mapToObj(token -> drawing.thing(token)
                        .map(thing -> drawing.world().things().get(thing).name())
                        .orElseGet(() -> Vocabulary.STANDARD.word(token)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void should_say_towers_from_the_bottom_up() {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN), 1);

        assertThat(named(drawing, drawing.problem()))
                .isIn("blocksworld a c | b | <goal> <table> c b a |", "blocksworld b | a c | <goal> <table> c b a |");
    }

    @Test
    void should_say_goals_that_fit_no_tower_one_by_one() {
        String held = SUSSMAN.replace("(ontable c) (on b c) (on a b)", "(holding c) (clear b) (on a b)");
        Drawing drawing = drawing(world("blocksworld", held), 1);

        assertThat(named(drawing, drawing.problem())).endsWith("<goal> b a | :holding c :clear b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(on a b) (on b a)", "(on a a)", "(on a b) (on a c)", "(on a c) (on b c)"})
    void should_say_goals_that_nothing_reaches(String goal) {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN.replace("(ontable c) (on b c) (on a b)", goal)), 3);
        long objects = Arrays.stream(drawing.problem())
                .skip(Arrays.stream(drawing.problem()).boxed().toList().indexOf(Vocabulary.STANDARD.token("<goal>")))
                .filter(token -> drawing.thing(token).isPresent())
                .count();

        assertThat(objects).isBetween(2L, 4L);
    }

    @Test
    void should_say_what_is_where_in_depots() {
        NamedDomain depots = LIBRARY.domain("depots").orElseThrow();
        Drawing drawing = drawing(world("depots", depots.instances().get(0).pddl()), 5);

        assertThat(named(drawing, drawing.problem()))
                .startsWith("depots ")
                .contains(" depot0 hoist0 depot0 hoist0 pallet0 crate2 | ")
                .containsAnyOf(
                        " depot1 hoist1 truck1 depot1 truck0 depot1 depot1 hoist1 pallet1 crate0 crate1 | ",
                        " depot1 hoist1 truck0 depot1 truck1 depot1 depot1 hoist1 pallet1 crate0 crate1 | ")
                .contains(" <goal> ", " pallet3 crate2 |", " pallet1 crate1 |");
    }

    @Test
    void should_say_a_goals_place_and_hoists_in_depots() {
        NamedDomain depots = LIBRARY.domain("depots").orElseThrow();
        Drawing drawing = drawing(world("depots", depots.instances().get(0).pddl()), 5);

        assertThat(named(drawing, drawing.problem()).split("<goal> ")[1])
                .isIn(
                        "distributor0 hoist3 pallet3 crate2 | depot1 hoist1 pallet1 crate1 | ".strip(),
                        "depot1 hoist1 pallet1 crate1 | distributor0 hoist3 pallet3 crate2 | ".strip());
    }

    @Test
    void should_say_what_it_takes_to_bring_a_package_to_its_goal() {
        String problem = "(define (problem three) (:domain logistics-strips)"
                + "(:objects c1 c2 t1 t2 air1 l2 air2 a p q r)"
                + "(:init (OBJ p) (OBJ q) (OBJ r) (TRUCK t1) (TRUCK t2) (CITY c1) (CITY c2) (AIRPLANE a)"
                + " (LOCATION air1) (LOCATION l2) (LOCATION air2) (AIRPORT air1) (AIRPORT air2)"
                + " (in-city air1 c1) (in-city l2 c2) (in-city air2 c2)"
                + " (at t1 air1) (at t2 l2) (at a air2) (at p air1) (at q l2) (in r t2))"
                + "(:goal (and (at p l2) (at q l2) (at r air2))))";
        Drawing drawing = drawing(world("logistics", problem), 1);
        String second = "c2 <airport> air2 a t2 l2";

        assertThat(named(drawing, drawing.problem()).split("<goal> ")[1])
                .isIn(
                        "q l2 | p air1 c1 <airport> air1 t1 air1 l2 " + second + " | r < t2 > l2 " + second + " air2 "
                                + second + " |",
                        "q l2 | r < t2 > l2 " + second + " air2 " + second + " | p air1 c1 <airport> air1 t1 air1 l2 "
                                + second + " |");
    }

    @Test
    void should_say_a_later_state_in_the_same_way() {
        World before = world("blocksworld", SUSSMAN);
        String later =
                SUSSMAN.replace("(handempty) (ontable a) (on c a) (clear c)", "(ontable a) (clear a) (holding c)");
        Drawing drawing = drawing(before, 4);

        Drawing after = drawing.of(world("blocksworld", later));

        assertThat(named(after, after.problem()))
                .isIn(
                        "blocksworld a | b | :holding c <goal> <table> c b a |",
                        "blocksworld b | a | :holding c <goal> <table> c b a |");
        assertThat(after.plan(List.of(Move.of("put-down", 2))))
                .isEqualTo(drawing.plan(List.of(Move.of("put-down", 2))));
    }

    @Test
    void should_leave_nothing_unsaid_of_any_bundled_problem() {
        for (String name : List.of("blocksworld", "mystery-blocksworld", "logistics", "depots")) {
            NamedDomain domain = LIBRARY.domain(name).orElseThrow();
            for (NamedInstance instance : domain.instances()) {
                World world = world(domain.name(), instance.pddl());
                Drawing drawing = drawing(world, 7);
                assertThat(words(drawing.problem())).doesNotContain(":");
                assertThat(named(drawing, drawing.problem()).split(" "))
                        .containsAll(world.things().stream()
                                .map(thing -> thing.name())
                                .toList());
            }
        }
    }

    @Test
    void should_say_the_same_under_other_names() {
        String renamed = SUSSMAN.replace(" a", " x")
                .replace(" b", " y")
                .replace(" c", " z")
                .replace("yl", "bl");
        String mystery = renamed.replace("blocksworld-4ops", "mystery-4ops")
                .replace("handempty", "harmony")
                .replace("ontable", "planet")
                .replace("clear", "province")
                .replace("(on ", "(craves ");

        int[] said = drawing(world("mystery-blocksworld", mystery.replace(":zomain", ":domain")), 9)
                .problem();

        assertThat(said).isEqualTo(drawing(world("blocksworld", SUSSMAN), 9).problem());
    }

    @Test
    void should_draw_slots_and_orders_anew_for_each_seed() {
        Set<String> ways = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            ways.add(words(drawing(world("blocksworld", SUSSMAN), seed).problem()));
        }

        assertThat(ways).hasSizeGreaterThan(45);
    }

    @Test
    void should_write_an_answer_in_the_words_of_the_problem() {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN), 2);
        int[] plan = drawing.plan(List.of(Move.of("unstack", 2, 0), Move.of("put-down", 2)));

        assertThat(new AnswerText(drawing).write(plan)).isEqualTo("[PLAN]\n(unstack c a)\n(put-down c)\n[PLAN END]\n");
    }

    @Test
    void should_write_down_an_answer_that_makes_no_sense() {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN), 2);
        int stack = Vocabulary.STANDARD.token("stack");
        int a = drawing.plan(List.of(Move.of("pick-up", 0)))[1];

        assertThat(new AnswerText(drawing).write(new int[] {a, a, stack, stack, a}))
                .isEqualTo("[PLAN]\n(a a)\n(stack)\n(stack a)\n[PLAN END]\n");
        assertThat(new AnswerText(drawing).write(new int[] {Vocabulary.STANDARD.token(Vocabulary.NONE)}))
                .isEqualTo("no plan possible\n");
        assertThat(new AnswerText(drawing).write(new int[0])).isEqualTo("[PLAN]\n[PLAN END]\n");
    }

    @Test
    void should_let_nothing_be_said_that_has_no_word_in_the_problem() {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN), 2);
        boolean[] sayable = drawing.sayable();

        assertThat(words(IntStream.range(0, sayable.length)
                        .filter(token -> sayable[token] && drawing.thing(token).isEmpty())
                        .toArray()))
                .isEqualTo("<end> <none> pick-up put-down stack unstack");
        assertThat(IntStream.range(0, sayable.length).filter(token -> sayable[token]))
                .hasSize(9);
    }

    @Test
    void should_say_what_is_wrong_where_it_is_wrong() {
        Drawing drawing = drawing(world("blocksworld", SUSSMAN), 2);
        Literal clear = new Literal(Fact.of("clear", "a"), true);
        Literal on = new Literal(Fact.of("on", "b", "c"), true);
        List<PlanStep> steps = List.of(PlanStep.of("pick-up", "b"), PlanStep.of("pick-up", "a"), PlanStep.of("hop"));
        Attempt attempt = new Attempt(
                Optional.of(steps),
                List.of(
                        new Fault.StepLacks(2, List.of(clear, on.negated()), List.of(1)),
                        new Fault.GoalLacks(List.of(on), List.of())));

        assertThat(named(drawing, drawing.attempt(attempt)))
                .isEqualTo(
                        "<attempt> ~ pick-up b ! :clear a <not> :on b c pick-up a <unreadable> <lacks> :on b c <wrong>");
        assertThat(words(drawing.attempt(new Attempt(Optional.empty(), List.of()))))
                .isEqualTo("<attempt> <unreadable> <wrong>");
    }

    @Test
    void should_refuse_a_state_that_no_towers_say() {
        assertThatThrownBy(() -> drawing(world("blocksworld", SUSSMAN.replace("(clear c)", "")), 1))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessageContaining("what \"clear\" says is left open");
    }

    @Test
    void should_refuse_a_problem_of_more_tokens_than_a_text_may_have() {
        List<String> blocks = IntStream.range(0, 24).mapToObj(i -> "b" + i).toList();
        String everything = blocks.stream()
                .flatMap(one -> blocks.stream().map(other -> "(on " + one + " " + other + ")"))
                .collect(Collectors.joining(" "));
        String problem = "(define (problem heap) (:domain blocksworld-4ops) (:objects " + String.join(" ", blocks)
                + ") (:init (handempty) " + everything + ") (:goal (and " + everything + ")))";

        assertThatThrownBy(() -> drawing(world("blocksworld", problem), 1))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessage("the embedded model reads no problem of 3458 tokens: there may be at most 2047");
    }

    @Test
    void should_have_a_number_for_each_token_that_fits_a_byte() {
        assertThat(Vocabulary.STANDARD.size()).isEqualTo(139);
        assertThat(Vocabulary.STANDARD.words()).doesNotHaveDuplicates();
    }
}
