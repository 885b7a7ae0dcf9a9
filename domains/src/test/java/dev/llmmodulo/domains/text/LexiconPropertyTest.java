package dev.llmmodulo.domains.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconPropertyTest {

    private static final int SEEDS = 300;

    /** Names that PlanBench has words for, names beyond them, and names that are words themselves. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            "a", "b", "l", "m", "z", "p0", "p9", "p10", "p100", "t1", "t12", "a0", "a10", "l0-0",
                            "l0-10", "l10-0", "c1", "c11", "l1", "l0-1-2", "p", "p-1", "crate0", "crate12", "hoist0",
                            "depot3"),
                    Stream.of(
                            "package_1",
                            "truck_10",
                            "location_0_1",
                            "city_0",
                            "red",
                            "blue",
                            "red-block",
                            "object",
                            "the",
                            "from",
                            "into",
                            "at",
                            "on",
                            "top",
                            "of",
                            "table",
                            "is",
                            "not",
                            "x.y",
                            "block",
                            "9big8",
                            "in"))
            .toList();

    static List<NamedDomain> domains() {
        return DomainLibrary.bundled().domains();
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_read_back_every_step_that_it_says(NamedDomain named) {
        Map<String, PlanStep> said = new HashMap<>();
        for (Action action : domain(named).actions()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                PlanStep step =
                        new PlanStep(action.name(), names(action.parameters().size(), seed));
                String phrase = named.lexicon().say(step);
                assertThat(named.lexicon().read(phrase)).as(phrase).contains(step);
                assertThat(said.merge(phrase, step, (one, other) -> one)).isEqualTo(step);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_say_different_literals_differently_and_read_them_back(NamedDomain named) {
        Map<String, Literal> said = new HashMap<>();
        for (Predicate predicate : domain(named).predicates()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Fact fact =
                        new Fact(predicate.name(), names(predicate.parameters().size(), seed));
                for (Literal literal : List.of(new Literal(fact, true), new Literal(fact, false))) {
                    String phrase = named.lexicon().say(literal);
                    assertThat(said.merge(phrase, literal, (one, other) -> one))
                            .as(phrase)
                            .isEqualTo(literal);
                    assertThat(named.lexicon().readLiteral(phrase)).as(phrase).contains(literal);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_read_back_every_plan_that_it_says(NamedDomain named) {
        List<Action> actions = domain(named).actions();
        Set<String> actionNames = actions.stream().map(Action::name).collect(Collectors.toSet());
        TolerantPlanReader reader = new TolerantPlanReader(actionNames, Set.copyOf(NAMES), List.of(named.lexicon()));
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PlanStep> steps = new ArrayList<>();
            for (int index = random.nextInt(20); index >= 0; index--) {
                Action action = actions.get(random.nextInt(actions.size()));
                steps.add(new PlanStep(action.name(), names(action.parameters().size(), random.nextInt())));
            }
            List<String> lines = steps.stream().map(named.lexicon()::say).toList();
            List<Function<Integer, String>> numberings = List.of(
                    index -> "", index -> (index + 1) + ". ", index -> "- ", index -> "Step " + (index + 1) + ": ");
            Function<Integer, String> numbering = numberings.get(random.nextInt(numberings.size()));
            String text = IntStream.range(0, lines.size())
                    .mapToObj(index -> numbering.apply(index) + lines.get(index) + "\n")
                    .collect(Collectors.joining());
            assertThat(reader.read("My plan is:\n\n" + text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Read.class, read -> assertThat(read.plan()).isEqualTo(new Plan.Sequential(steps)));
        }
    }

    private static List<String> names(int count, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(position -> NAMES.get(random.nextInt(NAMES.size())))
                .toList();
    }

    private static Domain domain(NamedDomain named) {
        return new PddlReader().domain(Source.of(named.name(), named.pddl())).orThrow();
    }
}
