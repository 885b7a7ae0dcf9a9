package dev.llmmodulo.verifiers.compiled;

import java.math.BigDecimal;

/**
 * Judges plan texts for one compiled problem. It reads only the plainest IPC form, steps in parentheses and comments,
 * and judges only well-formed steps; anything else it leaves to the validator, so that its answers are the validator's.
 * Not thread-safe; judging allocates nothing.
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

    /** Which ASCII characters may be in a name; others, and all beyond, end it. */
    private static final boolean[] NAME_CHARACTERS = new boolean[128];

    static {
        for (char c = '!'; c < NAME_CHARACTERS.length - 1; c++) {
            NAME_CHARACTERS[c] = c != '(' && c != ')' && c != ';';
        }
    }

    private final CompiledProblem problem;
    private final Workspace workspace;
    private char[] text = new char[1024];
    private int length;
    private int at;
    private int steps;

    PlanChecker(CompiledProblem problem) {
        this.problem = problem;
        this.workspace = problem.workspace();
    }

    /** Judges a whole plan text, as the strict reading reads it. */
    public Result check(String plan) {
        length = plan.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        plan.getChars(0, length, text, 0);
        for (int i = 0; i < length; i++) {
            char c = text[i];
            text[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        at = 0;
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
        return problem.cost().of(workspace.cost(), steps);
    }

    /** A failing step does not end the reading: a later malformed step would make the whole plan unreadable. */
    private Result execute() {
        boolean failed = false;
        int[] binding = workspace.binding;
        while (skipToStep()) {
            int action = name(problem.actionNames());
            if (action == SymbolTable.UNKNOWN) {
                return Result.NOT_DECIDED;
            }
            CompiledAction compiled = problem.action(action);
            for (int i = 0; i < compiled.arity(); i++) {
                int object = name(problem.objectNames());
                if (object == SymbolTable.UNKNOWN || !compiled.takes(i, object)) {
                    return Result.NOT_DECIDED;
                }
                binding[i] = object;
            }
            skipBlanks();
            if (at == length || text[at] != ')') {
                return Result.NOT_DECIDED;
            }
            at++;
            if (!failed) {
                failed = !step(compiled);
            }
        }
        if (at != length) {
            return Result.NOT_DECIDED;
        } else if (failed) {
            return Result.STEP_FAILS;
        }
        return problem.goal().holds(workspace) ? Result.VALID : Result.GOAL_FAILS;
    }

    private boolean step(CompiledAction action) {
        if (!action.precondition().holds(workspace)) {
            return false;
        }
        if (action.effect() instanceof Change.Flat flat) {
            flat.apply(workspace);
        } else {
            action.effect().gather(workspace);
            workspace.apply();
        }
        steps++;
        return true;
    }

    /** Moves behind the next opening parenthesis; false at the end, or before anything that is no step. */
    private boolean skipToStep() {
        while (true) {
            skipBlanks();
            if (at == length) {
                return false;
            } else if (text[at] == '(') {
                at++;
                return true;
            } else if (text[at] != ';') {
                return false;
            }
            while (at < length && text[at] != '\n') {
                if (text[at] == '\r' && at + 1 < length && text[at + 1] != '\n') {
                    return false;
                }
                at++;
            }
        }
    }

    private void skipBlanks() {
        while (at < length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
    }

    /** The id of the next name; unknown also if there is none. */
    private int name(SymbolTable names) {
        skipBlanks();
        int from = at;
        long head = 0;
        int half = Math.min(length, from + SymbolTable.PACKED / 2);
        while (at < half && isNameCharacter(text[at])) {
            head = SymbolTable.pack(head, text[at++]);
        }
        long tail = 0;
        int packed = Math.min(length, from + SymbolTable.PACKED);
        while (at < packed && isNameCharacter(text[at])) {
            tail = SymbolTable.pack(tail, text[at++]);
        }
        while (at < length && isNameCharacter(text[at])) {
            at++;
        }
        return names.find(text, from, at, head, tail);
    }

    private static boolean isNameCharacter(char c) {
        return c < NAME_CHARACTERS.length && NAME_CHARACTERS[c];
    }
}
