package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;

/** What our validator finds out about a plan that a model was to verify. */
final class PlanTruth {

    private PlanTruth() {}

    /** @throws IllegalArgumentException the plan is neither valid nor is it clear where it fails */
    static Truth of(Problem problem, Read plan) {
        Verdict<PlanReading> verdict =
                CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(problem, plan);
        if (verdict instanceof Verdict.Valid) {
            return new Truth.Valid();
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            Critique first = invalid.critiques().get(0);
            if (first instanceof UnsatisfiedPrecondition unsatisfied) {
                return new Truth.FailingStep(
                        unsatisfied.stepNumber(),
                        unsatisfied.at().step(),
                        unsatisfied.missing().literals());
            } else if (first instanceof UnsatisfiedGoal unsatisfied) {
                return new Truth.UnmetGoal(unsatisfied.missing().literals());
            } else if (first instanceof StepCritique malformed) {
                return new Truth.FailingStep(
                        malformed.stepNumber(), malformed.at().step(), List.of());
            }
        }
        throw new IllegalArgumentException("it is not clear what is true of the plan: " + verdict);
    }
}
