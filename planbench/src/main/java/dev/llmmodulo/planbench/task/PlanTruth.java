package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;

/** What the validator says about a plan, as an answer to task 3. */
public final class PlanTruth {

    private PlanTruth() {}

    /** @throws IllegalArgumentException it cannot be decided whether the plan is valid, or it misses more than facts */
    public static Truth of(SolvedInstance verified) {
        return of(verified.instance().problem(), PlanReading.Read.of(verified.plan()));
    }

    /** @throws IllegalArgumentException it cannot be decided whether the plan is valid, or it misses more than facts */
    public static Truth of(Problem problem, PlanReading.Read plan) {
        Verdict<PlanReading> verdict =
                CriticBank.<Problem, PlanReading>of(new PlanValidator()).judge(problem, plan);
        if (verdict instanceof Verdict.Valid) {
            return new Truth.Valid();
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return of(invalid.critiques().get(0));
        }
        throw new IllegalArgumentException("a plan for " + problem.name() + " could not be judged: " + verdict);
    }

    /** @throws IllegalArgumentException task 3 has no words for it */
    static Truth of(Critique critique) {
        if (critique instanceof UnsatisfiedPrecondition unsatisfied) {
            return new Truth.FailingStep(
                    unsatisfied.stepNumber(),
                    unsatisfied.at().step(),
                    unsatisfied.missing().literals());
        } else if (critique instanceof UnsatisfiedGoal unsatisfied) {
            return new Truth.UnmetGoal(unsatisfied.missing().literals());
        } else if (critique instanceof StepCritique malformed) {
            return new Truth.FailingStep(malformed.stepNumber(), malformed.at().step(), List.of());
        }
        throw new IllegalArgumentException("a plan fails for a reason that task 3 has no words for: " + critique.id());
    }
}
