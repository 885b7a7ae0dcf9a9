package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Optimal search and anytime search against Dijkstra's algorithm over sets of facts, on random tasks. */
class OptimalSearchSweepTest {

    private static final int MOST_STATES = 500;

    private record Reached(Set<Fact> state, BigDecimal cost) {}

    @Test
    void should_find_plans_of_the_least_cost_and_be_exhausted_where_there_is_none() {
        int solved = 0;
        int dear = 0;
        int unsolvable = 0;
        for (long seed = 0; seed < Sweep.cases(1_000, 60_000); seed++) {
            Problem random = RandomTasks.problem(seed);
            Problem problem = seed % 3 == 0 ? random : priced(random);
            Optional<Optional<BigDecimal>> truth = least(problem);
            if (truth.isEmpty()) {
                continue;
            }
            for (SearchHeuristic heuristic : SearchHeuristic.values()) {
                check(new OptimalSearch(heuristic, SearchLimits.USUAL), problem, truth.get(), seed);
            }
            check(new AnytimeSearch(SearchLimits.USUAL, plan -> {}), problem, truth.get(), seed);
            solved += truth.get().isPresent() ? 1 : 0;
            dear += truth.get().orElse(BigDecimal.ZERO).signum() > 0 ? 1 : 0;
            unsolvable += truth.get().isEmpty() ? 1 : 0;
        }
        assertThat(solved).isGreaterThan(Sweep.cases(150, 9_000));
        assertThat(dear).isGreaterThan(Sweep.cases(5, 300));
        assertThat(unsolvable).isGreaterThan(Sweep.cases(100, 6_000));
    }

    private static void check(Planner planner, Problem problem, Optional<BigDecimal> truth, long seed) {
        SearchResult result = planner.plan(problem);
        assertThat(planner.plan(problem)).as("seed %d, again", seed).isEqualTo(result);
        if (truth.isEmpty()) {
            assertThat(result).as("seed %d", seed).isEqualTo(new Exhausted());
        } else {
            assertThat(result).as("seed %d", seed).isInstanceOfSatisfying(Optimal.class, optimal -> {
                assertThat(optimal.cost()).as("seed %d", seed).isEqualByComparingTo(truth.get());
                assertThat(new NaiveSemantics(problem).solvedBy(optimal.plan().steps()))
                        .as("seed %d", seed)
                        .isTrue();
            });
        }
    }

    private static Problem priced(Problem problem) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                problem.goal(),
                Optional.of(new Metric(Metric.Direction.MINIMIZE, Expression.TOTAL_COST)));
    }

    /** The least cost, or empty inside if there is no plan; empty if there are too many states to say. */
    private static Optional<Optional<BigDecimal>> least(Problem problem) {
        NaiveSemantics semantics = new NaiveSemantics(problem);
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparing(Reached::cost));
        Map<Set<Fact>, BigDecimal> best = new HashMap<>();
        best.put(problem.init(), BigDecimal.ZERO);
        open.add(new Reached(problem.init(), BigDecimal.ZERO));
        while (!open.isEmpty()) {
            Reached at = open.remove();
            if (semantics.isGoal(at.state())) {
                return Optional.of(Optional.of(at.cost()));
            } else if (best.size() > MOST_STATES) {
                return Optional.empty();
            }
            semantics.successors(at.state()).values().forEach(next -> {
                BigDecimal step = problem.metric().isEmpty() ? BigDecimal.ONE : next.cost();
                BigDecimal cost = at.cost().add(step);
                BigDecimal known = best.get(next.state());
                if (known == null || cost.compareTo(known) < 0) {
                    best.put(next.state(), cost);
                    open.add(new Reached(next.state(), cost));
                }
            });
        }
        return Optional.of(Optional.empty());
    }
}
