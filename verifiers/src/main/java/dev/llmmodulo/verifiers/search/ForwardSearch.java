package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.search.SearchResult.Exhausted;
import dev.llmmodulo.verifiers.search.SearchResult.Found;
import dev.llmmodulo.verifiers.search.SearchResult.Stopped;

/**
 * Greedy best-first search with h_FF and preferred operators, states being judged late, when they are taken up
 * (Richter and Helmert, "Preferred Operators and Deferred Evaluation in Satisficing Planning", 2009). Fast, not
 * optimal; costs are not looked at. The same problem gives the same plan, unless time stops the search.
 */
public final class ForwardSearch implements Planner {

    private final SearchLimits limits;

    public ForwardSearch(SearchLimits limits) {
        this.limits = limits;
    }

    @Override
    public SearchResult plan(Problem problem) {
        WorkMeter meter = new WorkMeter(Long.MAX_VALUE, limits.time());
        try {
            GroundTask task = Grounding.ground(problem, new WorkMeter(limits.grounding(), limits.time()));
            if (!task.axiomLayers().isEmpty()) {
                return new Stopped("derived predicates are not supported");
            }
            return new GreedyRun(task, limits.successors(), meter)
                    .run()
                    .<SearchResult>map(steps -> new Found(new Plan.Sequential(steps)))
                    .orElseGet(Exhausted::new);
        } catch (StoppedException stop) {
            return new Stopped(stop.getMessage());
        }
    }
}
