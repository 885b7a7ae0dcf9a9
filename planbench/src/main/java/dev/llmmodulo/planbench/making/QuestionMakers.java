package dev.llmmodulo.planbench.making;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.task.Durations;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.Map;

/**
 * The makers of one domain's questions.
 *
 * @param durations what task 2 says that actions take
 * @param modelPlans plans that models gave, by the ids of the instances, for task 3.1
 */
public record QuestionMakers(Domain domain, Durations durations, Map<String, Plan> modelPlans) {

    public QuestionMakers {
        modelPlans = Map.copyOf(modelPlans);
    }

    /** For any domain: every action takes one minute, and there are no plans of models. */
    public static QuestionMakers of(Domain domain) {
        return new QuestionMakers(domain, new Durations(Map.of()), Map.of());
    }

    public QuestionMaker maker(PlanBenchTask task) {
        return switch (task) {
            case PLAN_GENERATION, PLAN_GENERALIZATION -> new PlanGenerationMaker(task);
            case PLAN_OPTIMALITY -> new PlanOptimalityMaker(durations);
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION -> new PlanVerificationMaker(task, modelPlans);
            case PLAN_REUSE -> new PlanReuseMaker();
            case REPLANNING -> new ReplanningMaker(EventRules.of(domain));
            case PLAN_EXECUTION -> new PlanExecutionMaker();
            case GOAL_SHUFFLING, FULL_TO_PARTIAL, PARTIAL_TO_FULL -> new GoalReformulationMaker(task);
        };
    }
}
