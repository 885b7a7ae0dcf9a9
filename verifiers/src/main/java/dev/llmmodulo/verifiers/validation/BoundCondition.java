package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Formula;

/** A condition with the objects that its free variables stand for. */
record BoundCondition(Formula formula, Binding binding) {

    Truth truth(World world) {
        return new Evaluation(world, binding).truth(formula);
    }

    boolean holds(World world) {
        return truth(world) == Truth.TRUE;
    }

    /** What it lacks; only asked where it does not hold. */
    Unsatisfied explain(World world) {
        return Explanation.of(formula, world, binding);
    }

    /** Whether it holds, or might: its truth hangs on a value that is not defined. */
    boolean mayHold(World world) {
        return truth(world) != Truth.FALSE;
    }
}
