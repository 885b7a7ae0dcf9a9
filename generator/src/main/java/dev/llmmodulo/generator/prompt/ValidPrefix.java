package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The steps of a refuted plan before the first one that fails; all of them, if only the goal is not reached.
 *
 * @param steps not empty
 * @param after the state behind the last of them
 */
record ValidPrefix(List<PlanStep> steps, State after) {

    ValidPrefix {
        steps = List.copyOf(steps);
    }

    /** Empty if there is no such step, or if the plan lacks what further steps cannot give it. */
    static Optional<ValidPrefix> of(Problem problem, PlanReading candidate, Verdict<PlanReading> verdict) {
        if (!(candidate instanceof PlanReading.Read read
                && read.plan() instanceof Plan.Sequential plan
                && verdict instanceof Verdict.Invalid<PlanReading> invalid)) {
            return Optional.empty();
        }
        int length = plan.length();
        for (Critique critique : invalid.critiques()) {
            if (critique.isHard()) {
                OptionalInt sound = stepsBefore(critique);
                if (sound.isEmpty()) {
                    return Optional.empty();
                }
                length = Math.min(length, sound.getAsInt());
            }
        }
        return length == 0 ? Optional.empty() : executed(problem, plan.steps().subList(0, length));
    }

    private static OptionalInt stepsBefore(Critique critique) {
        if (critique instanceof Flaw flaw) {
            PlanCritique finding = flaw.finding();
            return stepsBefore(finding);
        } else if (critique instanceof StepCritique step) {
            return OptionalInt.of(step.stepNumber() - 1);
        }
        return critique instanceof UnsatisfiedGoal goal ? OptionalInt.of(goal.validPrefix()) : OptionalInt.empty();
    }

    private static Optional<ValidPrefix> executed(Problem problem, List<PlanStep> steps) {
        try {
            List<State> states =
                    PlanTrace.of(problem, new Plan.Sequential(steps)).states();
            return states.size() == steps.size() + 1
                    ? Optional.of(new ValidPrefix(steps, states.get(steps.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException | WorkLimitException notFollowed) {
            return Optional.empty();
        }
    }
}
