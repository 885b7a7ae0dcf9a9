package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.Optional;

/** Picks out the plans that are worth advice: those that are valid. */
final class ValidPlan {

    private ValidPlan() {}

    static Optional<PlanReading.Read> of(Problem problem, PlanReading reading) {
        return reading instanceof PlanReading.Read read
                        && new PlanValidator().review(problem, reading) instanceof Findings findings
                        && !findings.refutes()
                ? Optional.of(read)
                : Optional.empty();
    }
}
