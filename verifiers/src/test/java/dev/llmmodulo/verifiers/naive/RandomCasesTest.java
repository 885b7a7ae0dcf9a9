package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Source;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomCasesTest {

    private static final int TASKS = 150;

    @Test
    void should_make_the_same_cases_from_the_same_seed() {
        assertThat(RandomCases.of(7, Construct.classical(), 20))
                .isEqualTo(RandomCases.of(7, Construct.classical(), 20))
                .isNotEqualTo(RandomCases.of(8, Construct.classical(), 20));
    }

    /** Whatever the product cannot judge yet, it must not call it wrong PDDL. */
    @ParameterizedTest
    @EnumSource(Extension.class)
    void should_write_pddl_without_errors_and_meet_every_construct(Extension extension) {
        Tally tally = new Tally();
        for (int seed = 0; seed < TASKS; seed++) {
            RandomCases cases = RandomCases.of(seed, extension.constructs(), 20);
            assertReadable(seed, cases.task());
            NaiveValidator validator = new NaiveValidator(new NaiveSemantics(cases.task()));
            ConstructFinder finder = new ConstructFinder(cases.task());
            cases.plans().forEach(plan -> {
                NaiveVerdict verdict = validator.judge(plan);
                tally.count(finder.of(plan, verdict), verdict);
            });
        }
        assertThat(extension.constructs())
                .allSatisfy(construct -> assertThat(tally.notValid(construct)).isPositive());
    }

    @Test
    void should_write_timed_pddl_without_errors_and_meet_every_verdict() {
        Map<NaiveVerdict.Kind, Integer> counts = new EnumMap<>(NaiveVerdict.Kind.class);
        for (int seed = 0; seed < TASKS; seed++) {
            RandomTimedCases cases = RandomTimedCases.of(seed, Construct.temporal(), 20);
            assertReadable(seed, cases.task());
            NaiveSemantics semantics = new NaiveSemantics(cases.task());
            cases.plans()
                    .forEach(plan ->
                            counts.merge(NaiveTimeline.judge(semantics, plan).kind(), 1, Integer::sum));
        }
        System.out.println(counts);
        assertThat(counts)
                .containsKeys(
                        NaiveVerdict.Kind.VALID,
                        NaiveVerdict.Kind.PRECONDITION_FAILS,
                        NaiveVerdict.Kind.INVARIANT_FAILS,
                        NaiveVerdict.Kind.MUTEX,
                        NaiveVerdict.Kind.GOAL_FAILS,
                        NaiveVerdict.Kind.MALFORMED);
    }

    private static void assertReadable(long seed, PlanningTask task) {
        String domain = Printer.domain(task);
        String problem = Printer.problem(task);
        Reading<Problem> reading =
                new PddlReader().problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem));
        assertThat(reading)
                .as(() -> "seed " + seed + "\n" + domain + problem + reading.diagnostics())
                .isInstanceOfAny(Reading.Read.class, Reading.Unsupported.class);
    }
}
