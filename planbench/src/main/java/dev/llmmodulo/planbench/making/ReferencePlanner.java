package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.time.Duration;

/**
 * Finds reference plans: with a planner, and where that finds none by settling whether there is one. For the same plans on
 * every machine the limits of both have to count steps, not time.
 */
public final class ReferencePlanner {

    /**
     * Successors that are generated for some plan, and usually for a shortest one: with 20 blocks so many take a minute or two. The time
     * never decides.
     */
    private static final int USUAL = 300_000;

    private final Planner planner;
    private final ProblemSettler settler;

    public ReferencePlanner(Planner planner, ProblemSettler settler) {
        this.planner = planner;
        this.settler = settler;
    }

    /** Looks for a plan of least cost first, and for any where that takes too long. */
    public static ReferencePlanner usual() {
        return lookingForShortest(USUAL);
    }

    /**
     * The same, but gives up the search for a plan of least cost sooner.
     *
     * @param successors that are generated for it
     */
    public static ReferencePlanner lookingForShortest(int successors) {
        return new ReferencePlanner(
                problem -> {
                    SearchResult best = new OptimalSearch(SearchHeuristic.LM_CUT, limits(successors)).plan(problem);
                    return best instanceof SearchResult.Stopped ? new ForwardSearch(limits(USUAL)).plan(problem) : best;
                },
                new ProblemSettler(ProofLimits.ofWork(ProofLimits.USUAL_WORK)));
    }

    private static SearchLimits limits(int successors) {
        return SearchLimits.USUAL.withSuccessors(successors).withTime(Duration.ofDays(1));
    }

    public Reference find(Problem problem) {
        SearchResult result = planner.plan(problem);
        if (result instanceof SearchResult.Solved solved) {
            return new Reference.Planned(solved.plan(), solved.cost(), solved instanceof SearchResult.Optimal);
        }
        return Reference.of(problem, settler.settle(problem));
    }
}
