package dev.llmmodulo.verifiers.repair;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Optional;

/** Judges many plans for one problem, fast where that is possible; none counts as valid before the validator agreed. */
final class Trial {

    private final Problem problem;
    private final Optional<PlanChecker> checker;

    Trial(Problem problem) {
        this.problem = problem;
        this.checker = CompiledProblem.of(problem).map(CompiledProblem::checker);
    }

    boolean isValid(List<PlanStep> steps) {
        Plan plan = new Plan.Sequential(steps);
        PlanChecker.Result result =
                checker.map(fast -> fast.check(plan.toIpc())).orElse(PlanChecker.Result.NOT_DECIDED);
        boolean mayBeValid = result == PlanChecker.Result.VALID || result == PlanChecker.Result.NOT_DECIDED;
        return mayBeValid
                && new PlanValidator().review(problem, PlanReading.Read.of(plan)) instanceof Findings findings
                && !findings.refutes();
    }
}
