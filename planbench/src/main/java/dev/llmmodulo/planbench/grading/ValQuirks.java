package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;

/** What the validator that PlanBench calls makes of problems and plans, which is not always what they say. */
record ValQuirks(Problem problem) {

    /** A name that begins with a digit ends its reading, and then every plan is wrong. */
    boolean refusesTheProblem() {
        return beginsWithADigit(problem.name())
                || beginsWithADigit(problem.domain().name());
    }

    private static boolean beginsWithADigit(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0));
    }

    /** The plan that it takes a plan for: further arguments than an action has are ignored. */
    Read asUnderstood(Read read) {
        List<PlanStep> steps =
                read.plan().steps().stream().map(this::asUnderstood).toList();
        return Read.of(new Plan.Sequential(steps));
    }

    private PlanStep asUnderstood(PlanStep step) {
        int most = problem.domain().actions().stream()
                .filter(action -> action.name().equals(step.action()))
                .mapToInt(ValQuirks::parameters)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return step.arguments().size() > most
                ? new PlanStep(step.action(), step.arguments().subList(0, most))
                : step;
    }

    private static int parameters(Action action) {
        return action.parameters().size();
    }
}
