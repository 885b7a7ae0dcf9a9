package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import java.util.function.Consumer;

/**
 * Greedy best-first search with h_FF and preferred operators. Fast, not optimal; costs are not looked at. The same problem
 * gives the same plan, unless time stops the search.
 */
public final class ForwardSearch implements Planner {

    static final String HEURISTIC = "h-ff";

    private final SearchLimits limits;
    private final Consumer<SearchStatistics> listener;

    public ForwardSearch(SearchLimits limits) {
        this(limits, statistics -> {});
    }

    /** @param listener is told at the end what was done */
    public ForwardSearch(SearchLimits limits, Consumer<SearchStatistics> listener) {
        this.limits = limits;
        this.listener = listener;
    }

    @Override
    public SearchResult plan(Problem problem) {
        try {
            GroundSearch search = new GroundSearch(problem, limits);
            try {
                return new GreedyRun(search.task(), CostUnit.ONE_EACH, search.limits(), search.counters())
                        .run()
                        .map(search::plan)
                        .<SearchResult>map(search::validated)
                        .orElseGet(Exhausted::new);
            } finally {
                listener.accept(search.statistics(HEURISTIC));
            }
        } catch (StoppedException stop) {
            return new Stopped(stop.cause(), stop.getMessage());
        }
    }
}
