package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import dev.llmmodulo.verifiers.search.SearchResult.Optimal;
import dev.llmmodulo.verifiers.search.SearchResult.Solved;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds a plan as {@link ForwardSearch} does, then cheaper and cheaper ones, until one is optimal or a limit is reached. The
 * result is the last plan told, with the claim that it is optimal only where nothing cheaper is left. Costs are those of
 * {@link OptimalSearch}.
 */
public final class AnytimeSearch implements Planner {

    /** What estimates are multiplied by: plans are found early, and what is cheaper is looked for again later. */
    private static final long WEIGHT = 2;

    private final SearchLimits limits;
    private final Consumer<Solved> improved;
    private final Consumer<SearchStatistics> listener;

    /** @param improved is told of each plan as it is found; each costs less than the one before */
    public AnytimeSearch(SearchLimits limits, Consumer<Solved> improved) {
        this(limits, improved, statistics -> {});
    }

    /**
     * @param improved is told of each plan as it is found; each costs less than the one before
     * @param listener is told at the end what was done
     */
    public AnytimeSearch(SearchLimits limits, Consumer<Solved> improved, Consumer<SearchStatistics> listener) {
        this.limits = limits;
        this.improved = improved;
        this.listener = listener;
    }

    @Override
    public SearchResult plan(Problem problem) {
        try {
            GroundSearch search = new GroundSearch(problem, limits);
            CostUnit costs = CostUnit.of(problem, search.task());
            SearchHeuristic suitable = SearchHeuristic.LM_CUT.suitable(search.task());
            try {
                Optional<Path> first = new GreedyRun(search.task(), costs, search.limits(), search.counters()).run();
                return first.isEmpty()
                        ? new Exhausted()
                        : improve(search, costs, first.get(), suitable.make(search.task(), costs::least));
            } finally {
                listener.accept(search.statistics(ForwardSearch.HEURISTIC + ", " + suitable.label()));
            }
        } catch (StoppedException stop) {
            return new Stopped(stop.cause(), stop.getMessage());
        }
    }

    private Solved improve(GroundSearch search, CostUnit costs, Path first, Heuristic heuristic) {
        Found best = told(search.priced(first, costs));
        try {
            BestFirstRun run =
                    new BestFirstRun(search.task(), costs, heuristic, WEIGHT, search.limits(), search.counters());
            run.stayBelow(first.cost());
            for (Optional<Path> next = run.run(); next.isPresent(); next = run.run()) {
                best = told(search.priced(next.get(), costs));
                run.stayBelow(next.get().cost());
            }
            return new Optimal(best.plan(), best.cost());
        } catch (StoppedException stop) {
            return best;
        }
    }

    private Found told(Found found) {
        improved.accept(found);
        return found;
    }
}
