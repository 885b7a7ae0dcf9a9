package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Comparator;

/** A compiled formula. */
interface Condition {

    boolean holds(Workspace workspace);

    /** Adds what must hold to a step; false if it is not only literals. */
    default boolean ground(GroundStep.Builder step) {
        return false;
    }

    /** Literals that must all hold; the shape of nearly every precondition. */
    record Literals(AtomIndex[] holding, AtomIndex[] notHolding) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            for (AtomIndex atom : holding) {
                if (!workspace.state.get(atom.of(workspace.binding))) {
                    return false;
                }
            }
            for (AtomIndex atom : notHolding) {
                if (workspace.state.get(atom.of(workspace.binding))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean ground(GroundStep.Builder step) {
            for (AtomIndex atom : holding) {
                step.needs(atom);
            }
            for (AtomIndex atom : notHolding) {
                step.needsNot(atom);
            }
            return true;
        }
    }

    /** Two places of a binding hold the same object. */
    record Same(Place left, Place right) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            return left.object(workspace) == right.object(workspace);
        }
    }

    record Compared(Comparator comparator, Quantity left, Quantity right) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            left.push(workspace);
            right.push(workspace);
            workspace.ratios.subtract();
            workspace.ratios.pop();
            return comparator.holds(Long.signum(workspace.ratios.numerator()));
        }
    }

    record Not(Condition operand) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            return !operand.holds(workspace);
        }
    }

    record And(Condition[] operands) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            for (Condition operand : operands) {
                if (!operand.holds(workspace)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Or(Condition[] operands) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            for (Condition operand : operands) {
                if (operand.holds(workspace)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** For every object that the variable in a slot may stand for. */
    record Every(int slot, int[] objects, Condition body) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            for (int object : objects) {
                workspace.visit();
                workspace.binding[slot] = object;
                if (!body.holds(workspace)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** For some object that the variable in a slot may stand for. */
    record Some(int slot, int[] objects, Condition body) implements Condition {
        @Override
        public boolean holds(Workspace workspace) {
            for (int object : objects) {
                workspace.visit();
                workspace.binding[slot] = object;
                if (body.holds(workspace)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An argument: the object in a slot of the binding, or always the same one. */
    record Place(int slot, int constant) {

        static final int NO_SLOT = -1;

        int object(Workspace workspace) {
            return slot == NO_SLOT ? constant : workspace.binding[slot];
        }
    }
}
