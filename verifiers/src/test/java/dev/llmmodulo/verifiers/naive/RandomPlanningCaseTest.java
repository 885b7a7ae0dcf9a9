package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RandomPlanningCaseTest {

    private static final int MOST_TRIES = 6_000;
    private static final int SEEDS = 800;

    @Test
    void should_make_the_same_task_from_the_same_seed() {
        assertThat(RandomPlanningCase.of(7, MOST_TRIES).map(PlanningCase::toString))
                .isEqualTo(RandomPlanningCase.of(7, MOST_TRIES).map(PlanningCase::toString))
                .isNotEqualTo(RandomPlanningCase.of(8, MOST_TRIES).map(PlanningCase::toString));
    }

    @Test
    void should_meet_every_construct_in_solvable_and_in_unsolvable_tasks() {
        PlanningTally tally = new PlanningTally();
        for (int seed = 0; seed < SEEDS; seed++) {
            Optional<PlanningCase> task = RandomPlanningCase.of(seed, MOST_TRIES);
            task.ifPresentOrElse(tally::count, tally::skip);
        }
        System.out.println(tally);
        assertThat(tally.tasks()).isGreaterThan(SEEDS * 8 / 10);
        assertThat(tally.solvable()).isBetween(SEEDS / 3, SEEDS * 2 / 3);
        assertThat(RandomPlanningCase.constructs()).allSatisfy(construct -> {
            assertThat(tally.solvable(construct)).isPositive();
            assertThat(tally.unsolvable(construct)).isPositive();
        });
    }

    @Test
    void should_find_the_plan_it_names_valid_and_of_the_cost_it_names() {
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            RandomPlanningCase.of(seed, MOST_TRIES)
                    .ifPresent(task -> task.solution().ifPresent(plan -> {
                        NaiveVerdict verdict = new NaiveValidator(new NaiveSemantics(task.task())).judge(plan.way());
                        assertThat(verdict).as(task::toString).isEqualTo(NaiveVerdict.valid(plan.cost()));
                    }));
        }
    }
}
