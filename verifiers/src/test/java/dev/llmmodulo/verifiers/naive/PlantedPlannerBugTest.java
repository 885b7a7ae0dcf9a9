package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the fuzz can fail: on its sample, planners with one planted bug are told from right ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedPlannerBugTest {

    /** Tasks of the sample that must show a bug. */
    private static final int TELLING = 1;

    private final List<PlanningCase> sample = PlannerFuzzTest.sample(1_000).toList();

    @Test
    void should_have_no_complaint_about_a_right_planner() {
        assertThat(seedsOfComplaints(task -> new NaiveAStar(task).search())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PlantedSearchBug.class)
    void should_tell_a_search_with_a_bug(PlantedSearchBug bug) {
        assertThat(seedsOfComplaints(bug::answer))
                .as("seeds of tasks that show %s", bug)
                .hasSize(TELLING);
    }

    /** All but mistakes about plans that no planner makes. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "GOAL_NOT_CHECKED",
                "GOAL_MAY_HOLD_ON_THE_WAY",
                "GOAL_CHECKED_BEFORE_LAST_STEP",
                "SURPLUS_ARGUMENTS_DROPPED",
                "ARGUMENT_TYPES_NOT_CHECKED"
            })
    void should_tell_a_planner_that_misreads_the_task(PlantedBug bug) {
        assertThat(seedsOfComplaints(task -> answer(bug.semantics(task.task()))))
                .as("seeds of tasks that show %s", bug)
                .hasSize(TELLING);
    }

    private static Answer answer(NaiveSemantics wrong) {
        return StateSpace.explore(wrong, 2 * PlannerFuzzTest.MOST_TRIES)
                .map(space -> space.cheapest(wrong.task.goal())
                        .<Answer>map(plan -> new Answer.Solved(plan.way(), Optional.of(plan.cost()), true))
                        .orElseGet(Answer.Unsolvable::new))
                .orElseGet(() -> new Answer.Undecided("too large"));
    }

    private List<Long> seedsOfComplaints(Function<PlanningCase, Answer> planner) {
        return sample.stream()
                .filter(task -> Referee.complaint(task, planner.apply(task)).isPresent())
                .map(PlanningCase::seed)
                .limit(TELLING)
                .toList();
    }
}
