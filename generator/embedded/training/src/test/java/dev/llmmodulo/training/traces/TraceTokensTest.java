package dev.llmmodulo.training.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.traces.SearchTrace.Visit;
import dev.llmmodulo.training.traces.WrittenTrace.Back;
import dev.llmmodulo.training.traces.WrittenTrace.Forward;
import dev.llmmodulo.training.traces.WrittenTrace.Item;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTokensTest {

    private static final TraceVocabulary WORDS = TraceVocabulary.STANDARD;

    private static final String SUSSMAN = "(define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)"
            + "(:init (handempty) (ontable a) (on c a) (clear c) (ontable b) (clear b))"
            + "(:goal (and (ontable c) (on b c) (on a b))))";

    private static Problem sussman() {
        String domain = new PddlWriter().write(KnownDomain.BLOCKSWORLD.domain());
        return new PddlReader()
                .problem(Source.of("domain", domain), Source.of("problem", SUSSMAN))
                .orThrow();
    }

    private static Drawing drawing(Problem problem) {
        return new Drawing(WorldReader.of(problem.domain()).read(problem), Draw.seeded(1));
    }

    /** With the objects' own names in place of their slots. */
    private static String named(Drawing drawing, int[] tokens) {
        return Arrays.stream(tokens)
                .mapToObj(token -> drawing.thing(token)
                        .map(thing -> drawing.world().things().get(thing).name())
                        .orElseGet(() -> WORDS.word(token)))
                .collect(Collectors.joining(" "));
    }

    private static Visit visit(int from, Move move, long estimate) {
        return new Visit(from, move, OptionalLong.of(estimate));
    }

    @Test
    void should_say_steps_back_and_take_known_steps_again() {
        Drawing drawing = drawing(sussman());
        SearchTrace trace = new SearchTrace(
                OptionalLong.of(5),
                List.of(
                        visit(0, Move.of("unstack", 2, 0), 4),
                        visit(1, Move.of("stack", 2, 1), 6),
                        visit(0, Move.of("pick-up", 1), 17),
                        visit(1, Move.of("put-down", 2), 3)));

        assertThat(named(drawing, new TraceTokens(drawing).answer(trace)))
                .isEqualTo("=5 unstack c a =4 stack c b =6 <back> <back> pick-up b =16 <back> "
                        + "unstack c a =4 put-down c =3 <plan> unstack c a put-down c <end>");
    }

    /** Walks through the tokens and notes each place when it is first come to. */
    @ParameterizedTest
    @CsvSource({"blocksworld-8, 5", "logistics, 3", "depots, 3"})
    void should_be_read_back_as_the_same_walk(String kind, int count) {
        for (Searched one : Searched.of(kind, count, 20)) {
            List<List<Integer>> places = new ArrayList<>();
            List<List<Integer>> walk = new ArrayList<>();
            for (Item item : one.written().items()) {
                if (item instanceof Forward forward) {
                    walk.add(forward.tokens());
                } else if (item instanceof Back) {
                    walk.remove(walk.size() - 1);
                }
                List<Integer> place = walk.stream().flatMap(List::stream).toList();
                if (!place.isEmpty() && !places.contains(place)) {
                    places.add(place);
                }
            }

            List<List<Integer>> expected = new ArrayList<>();
            for (int state = 1; state <= one.trace().visits().size(); state++) {
                List<Move> way = one.trace().way(state).stream()
                        .map(number -> one.trace().visit(number).move())
                        .toList();
                int[] said = one.drawing().plan(way);
                expected.add(Arrays.stream(said, 0, said.length - 1).boxed().toList());
            }
            assertThat(places).isEqualTo(expected);
            assertThat(one.written().plan())
                    .hasValueSatisfying(plan -> assertThat(plan)
                            .isEqualTo(one.drawing().plan(one.trace().plan())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld-5", "logistics", "depots"})
    void should_be_sound_when_replayed(String kind) {
        for (Searched one : Searched.of(kind, 3, 10)) {
            TraceSoundness soundness = new TraceReplay(one.problem(), one.drawing())
                    .replay(one.written().items());

            assertThat(soundness.applicable())
                    .isEqualTo(soundness.steps())
                    .isGreaterThanOrEqualTo(one.trace().visits().size());
            assertThat(soundness.right()).isEqualTo(soundness.estimates()).isPositive();
        }
    }

    /** h_FF of the Sussman anomaly is 6 initially. */
    @ParameterizedTest
    @CsvSource({
        "'unstack c a <back>', 2, 2",
        "'<back>', 1, 0",
        "'pick-up a', 1, 0",
        "'pick-up a <back> pick-up b', 3, 2",
        "'pick-up a <back> <back>', 3, 1",
        "'pick-up a put-down b', 2, 0",
        "'pick-up b stack b c put-down b', 3, 2",
        "'pick-up', 1, 0",
        "'pick-up b c', 1, 0",
        "'a pick-up b', 2, 1",
        "'<none>', 1, 0",
        "'', 0, 0"
    })
    void should_count_the_steps_that_can_be_taken_where_they_stand(String trace, int steps, int applicable) {
        Problem problem = sussman();
        Drawing drawing = drawing(problem);

        WrittenTrace written = WrittenTrace.of(tokens(drawing, trace), KnownDomain.BLOCKSWORLD);

        assertThat(written.plan()).isEmpty();
        assertThat(new TraceReplay(problem, drawing).replay(written.items()))
                .isEqualTo(new TraceSoundness(steps, applicable, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'=6', 1, 1",
        "'=5', 1, 0",
        "'=!', 1, 0",
        "'=6 =6 unstack c a =5', 3, 3",
        "'unstack c a =5 <back> =6', 2, 2"
    })
    void should_count_the_estimates_that_are_right(String trace, int estimates, int right) {
        Problem problem = sussman();
        Drawing drawing = drawing(problem);

        WrittenTrace written = WrittenTrace.of(tokens(drawing, trace), KnownDomain.BLOCKSWORLD);

        TraceSoundness soundness = new TraceReplay(problem, drawing).replay(written.items());
        assertThat(List.of(soundness.estimates(), soundness.right())).containsExactly(estimates, right);
    }

    private static int[] tokens(Drawing drawing, String named) {
        return Arrays.stream(named.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToInt(word -> word.matches("[abc]") ? object(drawing, word) : WORDS.token(word))
                .toArray();
    }

    private static int object(Drawing drawing, String name) {
        int[] steps = drawing.plan(List.of(Move.of("pick-up", 0), Move.of("pick-up", 1), Move.of("pick-up", 2)));
        return steps[1 + 2 * (name.charAt(0) - 'a')];
    }

    @Test
    void should_take_no_plan_from_an_answer_with_words_of_traces_in_it() {
        Drawing drawing = drawing(sussman());

        assertThat(WrittenTrace.of(tokens(drawing, "=6 <plan> pick-up b =5 <end>"), KnownDomain.BLOCKSWORLD)
                        .plan())
                .isEmpty();
        assertThat(WrittenTrace.of(tokens(drawing, "=6 <plan> pick-up b <end>"), KnownDomain.BLOCKSWORLD)
                        .plan())
                .hasValueSatisfying(plan -> assertThat(named(drawing, plan)).isEqualTo("pick-up b <end>"));
    }

    @Test
    void should_leave_the_products_tokens_as_they_are() {
        List<String> product = Vocabulary.STANDARD.words();
        List<String> more = WORDS.words().subList(product.size(), WORDS.size());

        assertThat(WORDS.words()).startsWith(product.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(WORDS.size()).as("a token is a byte").isLessThanOrEqualTo(256);
        // The training script takes such words for objects.
        assertThat(more).noneMatch(word -> word.matches("[bqthlacp][0-9]+"));
        assertThat(TraceVocabulary.VERSION).contains(Vocabulary.VERSION);
    }

    @Test
    void should_say_estimates_more_roughly_the_larger_they_are() {
        Set<String> said = new TreeSet<>();
        for (int estimate = 0; estimate <= 15; estimate++) {
            assertThat(WORDS.word(WORDS.estimate(OptionalLong.of(estimate)))).isEqualTo("=" + estimate);
        }
        for (long estimate : new long[] {16, 19, 20, 23, 24, 31, 32, Long.MAX_VALUE}) {
            said.add(WORDS.word(WORDS.estimate(OptionalLong.of(estimate))));
        }
        assertThat(said).containsExactly("=16", "=20", "=24", "=32");
        assertThat(WORDS.word(WORDS.estimate(OptionalLong.empty()))).isEqualTo("=!");
    }
}
