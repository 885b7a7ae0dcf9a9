package dev.llmmodulo.verifiers.compiled;

import java.math.BigDecimal;

/**
 * Judges plan texts for one compiled problem. It reads only the plainest IPC form, steps in parentheses and comments,
 * and judges only well-formed steps; anything else it leaves to the validator, so that its answers are the validator's.
 * Not thread-safe; a step whose text was met before allocates nothing.
 */
public final class PlanChecker {

    /** What the text came to. */
    public enum Result {
        VALID,
        /** A step does not apply; {@link #failingStep()} says which. */
        STEP_FAILS,
        /** All steps apply, but the goal does not hold at the end. */
        GOAL_FAILS,
        /** Not decided here: ask the strict reader and the validator. */
        NOT_DECIDED
    }

    private final CompiledProblem problem;
    private final Workspace workspace;
    private final PlanText text = new PlanText();
    private final KnownSteps known = new KnownSteps();
    private int steps;
    private int action;
    private BigDecimal cost = BigDecimal.ZERO;

    PlanChecker(CompiledProblem problem) {
        this.problem = problem;
        this.workspace = problem.workspace();
    }

    /** Judges a whole plan text, as the strict reading reads it. */
    public Result check(String plan) {
        text.start(plan);
        steps = 0;
        workspace.reset();
        try {
            return execute();
        } catch (Workspace.LeftToTheValidator left) {
            return Result.NOT_DECIDED;
        }
    }

    /** The number of the step that does not apply, from 1, after {@link Result#STEP_FAILS}. */
    public int failingStep() {
        return steps + 1;
    }

    /** What the plan costs, after {@link Result#VALID}. */
    public BigDecimal cost() {
        return cost;
    }

    /** A failing step does not end the reading: a later malformed step would make the whole plan unreadable. */
    private Result execute() {
        boolean applicable = true;
        while (text.skipToStep()) {
            if (text.skipIfKnown(known)) {
                applicable = applicable && take(known.step());
            } else if (readStep()) {
                applicable = applicable && take(problem.action(action));
            } else {
                return Result.NOT_DECIDED;
            }
        }
        if (!text.atEnd()) {
            return Result.NOT_DECIDED;
        } else if (!applicable) {
            return Result.STEP_FAILS;
        }
        if (!problem.goal().holds(workspace)) {
            return Result.GOAL_FAILS;
        }
        cost = problem.cost().of(workspace, steps);
        return Result.VALID;
    }

    /** Reads an action and its arguments into the binding; false if they are not well-formed. */
    private boolean readStep() {
        action = text.name(problem.actionNames());
        if (action == SymbolTable.UNKNOWN) {
            return false;
        }
        CompiledAction compiled = problem.action(action);
        for (int i = 0; i < compiled.arity(); i++) {
            int object = text.name(problem.objectNames());
            if (object == SymbolTable.UNKNOWN || !compiled.takes(i, object)) {
                return false;
            }
            workspace.binding[i] = object;
        }
        if (!text.skipClosing()) {
            return false;
        }
        compiled.ground(workspace.binding).ifPresent(known::keep);
        return true;
    }

    private boolean take(GroundStep step) {
        boolean applicable = step.applicable(workspace.state);
        if (applicable) {
            step.apply(workspace);
            steps++;
        }
        return applicable;
    }

    private boolean take(CompiledAction lifted) {
        boolean applicable = lifted.precondition().holds(workspace);
        if (applicable) {
            lifted.effect().gather(workspace);
            workspace.apply();
            steps++;
        }
        return applicable;
    }
}
