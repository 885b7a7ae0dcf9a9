package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import java.util.function.Consumer;

/**
 * A*: finds a plan that no other is cheaper than. Without a metric every step costs 1; the only metric supported is to
 * minimize the total cost. The same problem gives the same plan, unless a limit stops the search.
 */
public final class OptimalSearch implements Planner {

    private final SearchHeuristic wanted;
    private final SearchLimits limits;
    private final Consumer<SearchStatistics> listener;

    public OptimalSearch(SearchHeuristic heuristic, SearchLimits limits) {
        this(heuristic, limits, statistics -> {});
    }

    /**
     * @param heuristic where it does not support a problem another one is taken, which the statistics name
     * @param listener is told at the end what was done
     */
    public OptimalSearch(SearchHeuristic heuristic, SearchLimits limits, Consumer<SearchStatistics> listener) {
        this.wanted = heuristic;
        this.limits = limits;
        this.listener = listener;
    }

    @Override
    public SearchResult plan(Problem problem) {
        try {
            GroundSearch search = new GroundSearch(problem, limits);
            CostUnit costs = CostUnit.of(problem, search.task());
            SearchHeuristic suitable = wanted.suitable(search.task());
            Heuristic heuristic = suitable.make(search.task(), costs::least);
            try {
                return new BestFirstRun(search.task(), costs, heuristic, 1, search.limits(), search.counters())
                        .run()
                        .map(path -> search.priced(path, costs))
                        .<SearchResult>map(found -> new Optimal(found.plan(), found.cost()))
                        .orElseGet(Exhausted::new);
            } finally {
                listener.accept(search.statistics(suitable.label()));
            }
        } catch (StoppedException stop) {
            return new Stopped(stop.cause(), stop.getMessage());
        }
    }
}
