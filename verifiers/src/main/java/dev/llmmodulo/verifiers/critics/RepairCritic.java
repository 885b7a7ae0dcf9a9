package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.repair.RepairSearch;
import java.util.List;

/**
 * Says which few edits make a plan valid. It tells a model the answer, so it belongs in no experiment's bank; ask for it
 * by name. Of valid plans, and of plans with times, it says nothing.
 */
public final class RepairCritic implements Critic<Problem, PlanReading> {

    private final RepairSearch search;

    public RepairCritic(RepairSearch search) {
        this.search = search;
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return reading instanceof PlanReading.Read read && read.plan() instanceof Plan.Sequential plan
                ? Advising.withinLimits(() -> new Findings(List.copyOf(search.repairs(problem, plan).stream()
                        .map(PlanRepair::new)
                        .toList())))
                : Review.clean();
    }
}
