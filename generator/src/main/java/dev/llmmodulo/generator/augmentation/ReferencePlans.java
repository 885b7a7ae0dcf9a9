package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.time.Duration;

/**
 * Finds a shortest plan or, where that takes too much, any; the search that finds it validates it. Only counts of steps
 * limit the search, so that a problem has the same plan on any machine.
 */
public final class ReferencePlans implements Planner {

    private static final SearchLimits OPTIMAL = limits(20_000);
    private static final SearchLimits ANY = limits(200_000);

    private static SearchLimits limits(long steps) {
        return new SearchLimits(1_000_000, steps, Duration.ofDays(1), 256L << 20);
    }

    @Override
    public SearchResult plan(Problem problem) {
        SearchResult shortest = new OptimalSearch(SearchHeuristic.LM_CUT, OPTIMAL).plan(problem);
        return shortest instanceof SearchResult.Solved ? shortest : new ForwardSearch(ANY).plan(problem);
    }
}
