package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.Worlds;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import dev.llmmodulo.verifiers.search.SearchResult.Solved;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnytimeSearchTest {

    /** A tunnel of one dear step, and a pass of two cheap ones. */
    private static final String WAYS = """
            (define (domain ways) (:requirements :strips :action-costs)
              (:predicates (at-start) (half-way) (at-end))
              (:functions (total-cost))
              (:action tunnel :parameters () :precondition (at-start)
                :effect (and (not (at-start)) (at-end) (increase (total-cost) 10)))
              (:action climb :parameters () :precondition (at-start)
                :effect (and (not (at-start)) (half-way) (increase (total-cost) 1)))
              (:action descend :parameters () :precondition (half-way)
                :effect (and (not (half-way)) (at-end) (increase (total-cost) 1))))
            """;

    private static final String WAY = """
            (define (problem way) (:domain ways) (:init (at-start)) (:goal (at-end)) (:metric minimize (total-cost)))
            """;

    private final List<Solved> told = new ArrayList<>();
    private final AnytimeSearch search = new AnytimeSearch(SearchLimits.USUAL, told::add);

    @Test
    void should_go_on_to_a_plan_of_more_steps_that_costs_less() {
        assertThat(search.plan(Tasks.problem(WAYS, WAY)))
                .isInstanceOfSatisfying(
                        Optimal.class, optimal -> assertThat(optimal.cost()).isEqualByComparingTo("2"));
        assertThat(told).map(plan -> plan.cost().intValueExact()).containsExactly(10, 2);
    }

    @Test
    void should_end_with_the_optimum_and_tell_of_cheaper_and_cheaper_plans() {
        for (long seed = 1; seed <= 20; seed++) {
            told.clear();
            Problem problem = Worlds.blocks(6, seed);

            Optimal last = (Optimal) search.plan(problem);

            Optimal best = (Optimal) new OptimalSearch(SearchHeuristic.LM_CUT, SearchLimits.USUAL).plan(problem);
            assertThat(last.cost()).isEqualByComparingTo(best.cost());
            assertThat(told).isNotEmpty().doesNotHaveDuplicates();
            assertThat(told).map(Solved::cost).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(told.get(told.size() - 1).plan()).isEqualTo(last.plan());
        }
    }

    @Test
    void should_keep_the_best_plan_without_calling_it_optimal_when_a_limit_is_reached() {
        SearchLimits few = SearchLimits.USUAL.withSuccessors(3_000);

        SearchResult result = new AnytimeSearch(few, told::add).plan(Worlds.blocks(12, 4));

        assertThat(result).isInstanceOf(Found.class).isEqualTo(told.get(told.size() - 1));
    }

    @Test
    void should_be_exhausted_or_stopped_without_a_plan() {
        Problem unsolvable = Tasks.problem(WAYS, WAY.replace("(at-end)", "(and (at-end) (half-way))"));

        assertThat(search.plan(unsolvable)).isInstanceOf(Exhausted.class);
        assertThat(new AnytimeSearch(SearchLimits.USUAL.withTime(Duration.ZERO), told::add).plan(unsolvable))
                .isInstanceOf(Stopped.class);
        assertThat(told).isEmpty();
    }
}
