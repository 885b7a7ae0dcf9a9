package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.Set;

/** A condition with the objects that its free variables stand for. */
public record BoundCondition(Formula formula, Binding binding) {

    public Truth truth(World world) {
        return new Evaluation(world, binding).truth(formula);
    }

    /**
     * Its truth in every state that a plan may go through; undefined if it may change.
     *
     * @param changing the predicates of facts that may become true or false
     */
    public Truth lastingTruth(World initial, Set<String> changing) {
        return new LastingTruth(initial, binding, changing).truth(formula);
    }

    public boolean holds(World world) {
        return truth(world) == Truth.TRUE;
    }

    /** What it lacks; only asked where it does not hold. */
    Unsatisfied explain(World world) {
        return Explanation.of(formula, world, binding);
    }

    /** Whether it holds, or might: its truth hangs on a value that is not defined. */
    public boolean mayHold(World world) {
        return truth(world) != Truth.FALSE;
    }
}
