package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every planner and prover against exhaustive search on random small tasks: no wrong plan, "unsolvable" or cost. Only PDDL
 * goes to the product.
 */
class PlannerFuzzTest {

    static final int MOST_TRIES = 6_000;

    private static final int SAMPLE = 400;
    private static final int FULL = 100_000;

    @Test
    void should_never_be_wrong_about_a_small_task() {
        boolean full = System.getProperty("llmmodulo.sweeps", "sample").equals("full");
        int tasks = full ? FULL : SAMPLE;
        List<PlannerUnderTest> planners = PlannerUnderTest.all();
        PlanningTally tally = new PlanningTally();
        PlannerUnderTest.Answers answers = new PlannerUnderTest.Answers();
        for (long seed = 0; tally.tasks() < tasks; seed++) {
            Optional<PlanningCase> made = RandomPlanningCase.of(seed, MOST_TRIES);
            made.ifPresentOrElse(tally::count, tally::skip);
            made.ifPresent(task -> ask(planners, task, answers));
        }
        System.out.print(tally);
        System.out.println(answers);
        assertThat(tally.withDecimalCost()).isPositive();
        assertThat(tally.withZeroCostStep()).isPositive();
        assertThat(tally.solvable()).isGreaterThan(tasks / 3);
        assertThat(tally.unsolvable()).isGreaterThan(tasks / 4);
    }

    private static void ask(List<PlannerUnderTest> planners, PlanningCase task, PlannerUnderTest.Answers answers) {
        Problem problem = problem(task);
        for (PlannerUnderTest planner : planners) {
            try {
                Answer answer = planner.answer(problem);
                answers.count(planner, answer);
                assertThat(Referee.complaint(task, answer)).isEmpty();
                if (planner.decides().test(task)) {
                    assertThat(answer).isNotInstanceOf(Answer.Undecided.class);
                }
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(planner.name() + ", " + task, failure);
            }
        }
    }

    static Problem problem(PlanningCase task) {
        return new PddlReader()
                .problem(Source.of("domain.pddl", task.domain()), Source.of("problem.pddl", task.problem()))
                .orThrow();
    }

    /** The first tasks of the sample. */
    static Stream<PlanningCase> sample(int tasks) {
        return LongStream.range(0, Long.MAX_VALUE)
                .mapToObj(seed -> RandomPlanningCase.of(seed, MOST_TRIES))
                .flatMap(Optional::stream)
                .limit(tasks);
    }
}
