package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;

/** The critics that say what could be better about a plan, and never what would be right instead. */
public final class Advice {

    private Advice() {}

    /** All that need to be told nothing: to be put into a bank beside a validator. */
    public static List<Critic<Problem, PlanReading>> critics() {
        return List.of(new AvoidableStepsCritic(), new RepeatedStateCritic(), new LostGoalCritic());
    }
}
