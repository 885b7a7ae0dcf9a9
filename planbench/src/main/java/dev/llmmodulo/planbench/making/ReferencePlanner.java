package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanCost;

/**
 * Finds reference plans: with a planner, and where that finds none by settling whether there is one. For the same plans on
 * every machine the planner's limits have to count steps, not time.
 */
public final class ReferencePlanner {

    private final Planner planner;
    private final ProblemSettler settler;

    public ReferencePlanner(Planner planner, ProblemSettler settler) {
        this.planner = planner;
        this.settler = settler;
    }

    public Reference find(Problem problem) {
        SearchResult result = planner.plan(problem);
        if (result instanceof SearchResult.Solved solved) {
            return new Reference.Planned(solved.plan(), solved.cost(), solved instanceof SearchResult.Optimal);
        }
        Settlement settlement = settler.settle(problem);
        if (settlement instanceof Settlement.Solved solved) {
            return new Reference.Planned(solved.plan(), PlanCost.of(problem, solved.plan()), false);
        } else if (settlement instanceof Settlement.Unsolvable) {
            return new Reference.Unsolvable();
        }
        return new Reference.Unknown(
                ((Settlement.Undecided) settlement).reason().text());
    }
}
