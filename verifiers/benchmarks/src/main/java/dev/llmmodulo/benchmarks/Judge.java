package dev.llmmodulo.benchmarks;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;

/** Judges the text of a plan in the fastest way that there is for the problem. */
@FunctionalInterface
interface Judge {

    boolean isValid(String plan);

    static Judge of(Problem problem) {
        return CompiledProblem.of(problem)
                .map(CompiledProblem::checker)
                .<Judge>map(checker -> plan -> checker.check(plan) == PlanChecker.Result.VALID)
                .orElseGet(() -> validator(problem));
    }

    private static Judge validator(Problem problem) {
        StrictPlanReader reader = new StrictPlanReader();
        CriticBank<Problem, PlanReading> bank = CriticBank.of(new PlanValidator());
        return plan -> bank.judge(problem, reader.read(plan)) instanceof Verdict.Valid;
    }
}
