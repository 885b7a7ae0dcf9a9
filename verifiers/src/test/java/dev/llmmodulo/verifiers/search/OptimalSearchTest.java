package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimalSearchTest {

    /** Two ways: by air in one dear step, by land in three cheap ones, one of which is free. */
    private static final String TRIPS = """
            (define (domain trips) (:requirements :strips :action-costs)
              (:predicates (at ?x) (road ?x ?y) (free ?x ?y))
              (:functions (total-cost) (length ?x ?y))
              (:action fly :parameters (?x ?y) :precondition (at ?x)
                :effect (and (not (at ?x)) (at ?y) (increase (total-cost) 7.5)))
              (:action drive :parameters (?x ?y) :precondition (and (at ?x) (road ?x ?y))
                :effect (and (not (at ?x)) (at ?y) (increase (total-cost) (length ?x ?y))))
              (:action walk :parameters (?x ?y) :precondition (and (at ?x) (free ?x ?y))
                :effect (and (not (at ?x)) (at ?y))))
            """;

    private static final String TRIP = """
            (define (problem trip) (:domain trips) (:objects a b c d)
              (:init (at a) (road a b) (free b c) (road c d) (= (length a b) 3.25) (= (length c d) 4.1) (= (total-cost) 2))
              (:goal (at d)) (:metric minimize (total-cost)))
            """;

    private static Optimal optimal(Problem problem, SearchHeuristic heuristic) {
        return (Optimal) new OptimalSearch(heuristic, SearchLimits.USUAL).plan(problem);
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_prefer_three_cheap_steps_to_a_dear_one(SearchHeuristic heuristic) {
        Optimal found = optimal(Tasks.problem(TRIPS, TRIP), heuristic);

        assertThat(found.plan().steps())
                .map(Object::toString)
                .containsExactly("(drive a b)", "(walk b c)", "(drive c d)");
        assertThat(found.cost()).isEqualByComparingTo("9.35");
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_count_steps_where_there_is_no_metric(SearchHeuristic heuristic) {
        Problem problem = Tasks.problem(TRIPS, TRIP.replace("(:metric minimize (total-cost))", ""));

        assertThat(optimal(problem, heuristic).cost()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_be_exhausted_when_no_plan_is_there(SearchHeuristic heuristic) {
        Problem problem = Tasks.problem(TRIPS, TRIP.replace("(:goal (at d))", "(:goal (and (at d) (at a)))"));

        assertThat(new OptimalSearch(heuristic, SearchLimits.USUAL).plan(problem))
                .isInstanceOf(Exhausted.class);
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_name_a_metric_that_it_does_not_support(SearchHeuristic heuristic) {
        Problem problem = Tasks.problem(TRIPS, TRIP.replace("minimize", "maximize"));

        assertThat(new OptimalSearch(heuristic, SearchLimits.USUAL).plan(problem))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.why()).contains("metrics"));
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_not_call_a_plan_cheapest_where_a_cost_hangs_on_the_cost_so_far(SearchHeuristic heuristic) {
        Problem problem = Tasks.problem(TRIPS.replace("(total-cost) 7.5", "(total-cost) (total-cost)"), TRIP);

        assertThat(new OptimalSearch(heuristic, SearchLimits.USUAL).plan(problem))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.why()).contains("numeric fluents"));
    }

    @ParameterizedTest
    @EnumSource(SearchHeuristic.class)
    void should_stop_at_each_limit(SearchHeuristic heuristic) {
        Problem problem = Tasks.problem(TRIPS, TRIP);
        SearchLimits limits = SearchLimits.USUAL;

        assertThat(new OptimalSearch(heuristic, limits.withTime(Duration.ZERO)).plan(problem))
                .isInstanceOf(Stopped.class);
        assertThat(new OptimalSearch(heuristic, limits.withMemory(0)).plan(problem))
                .isInstanceOf(Stopped.class);
        assertThat(new OptimalSearch(heuristic, limits.withSuccessors(0)).plan(problem))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void should_not_search_for_a_goal_that_mutex_groups_exclude() {
        Problem problem = Tasks.problem(Tasks.BLOCKS, Tasks.THREE_BLOCKS.replace("(on b c)", "(on a c)"));
        List<SearchStatistics> statistics = new ArrayList<>();

        assertThat(new OptimalSearch(SearchHeuristic.BLIND, SearchLimits.USUAL, statistics::add).plan(problem))
                .isInstanceOf(Exhausted.class);
        assertThat(statistics.get(0).expanded()).isLessThanOrEqualTo(1);
    }
}
