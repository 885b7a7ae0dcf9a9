package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Effect;

/** A compiled effect. It only gathers what changes; nothing is applied before all of it is gathered. */
interface Change {

    void gather(Workspace workspace);

    /** Adds what changes to a step; false if that hangs on the state. */
    default boolean ground(GroundStep.Builder step) {
        return false;
    }

    /** Unconditional additions and deletions. */
    record Flat(AtomIndex[] adds, AtomIndex[] deletes) implements Change {
        @Override
        public void gather(Workspace workspace) {
            for (AtomIndex atom : deletes) {
                workspace.deletes.add(atom.of(workspace.binding));
            }
            for (AtomIndex atom : adds) {
                workspace.adds.add(atom.of(workspace.binding));
            }
        }

        @Override
        public boolean ground(GroundStep.Builder step) {
            for (AtomIndex atom : deletes) {
                step.deletes(atom);
            }
            for (AtomIndex atom : adds) {
                step.adds(atom);
            }
            return true;
        }
    }

    record All(Change[] parts) implements Change {
        @Override
        public void gather(Workspace workspace) {
            for (Change part : parts) {
                part.gather(workspace);
            }
        }

        @Override
        public boolean ground(GroundStep.Builder step) {
            for (Change part : parts) {
                if (!part.ground(step)) {
                    return false;
                }
            }
            return true;
        }
    }

    record When(Condition condition, Change body) implements Change {
        @Override
        public void gather(Workspace workspace) {
            if (condition.holds(workspace)) {
                body.gather(workspace);
            }
        }
    }

    /** For every object that the variable in a slot may stand for. */
    record Every(int slot, int[] objects, Change body) implements Change {
        @Override
        public void gather(Workspace workspace) {
            for (int object : objects) {
                workspace.visit();
                workspace.binding[slot] = object;
                body.gather(workspace);
            }
        }
    }

    /** Adds the value of a function, in units of the problem's {@link CostScale}. */
    record Cost(long[] values, AtomIndex function) implements Change {
        @Override
        public void gather(Workspace workspace) {
            long value = values[function.of(workspace.binding)];
            if (value == CostScale.UNDEFINED) {
                throw Workspace.LeftToTheValidator.INSTANCE;
            }
            workspace.addCost(value);
        }

        @Override
        public boolean ground(GroundStep.Builder step) {
            return step.costs(values, function);
        }
    }

    /** Changes the value of a function, in a problem with numbers. */
    record Update(Effect.Operator operator, AtomIndex target, Quantity amount) implements Change {
        @Override
        public void gather(Workspace workspace) {
            int function = target.of(workspace.binding);
            amount.push(workspace);
            workspace.values.gather(function, operator, workspace.ratios);
        }
    }
}
