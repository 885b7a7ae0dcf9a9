package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Expression;

/** A compiled expression. What has no value is left to the validator. */
interface Quantity {

    /** Puts the value on the workspace's stack. */
    void push(Workspace workspace);

    /** @param denominator positive, and prime to the numerator */
    record Constant(long numerator, long denominator) implements Quantity {
        @Override
        public void push(Workspace workspace) {
            workspace.ratios.push(numerator, denominator);
        }
    }

    /** The present value of a function. */
    record Value(AtomIndex function) implements Quantity {
        @Override
        public void push(Workspace workspace) {
            workspace.values.push(function.of(workspace.binding), workspace.ratios);
        }
    }

    /** The operands combined from left to right. */
    record Combined(Expression.Operator operator, Quantity[] operands) implements Quantity {
        @Override
        public void push(Workspace workspace) {
            operands[0].push(workspace);
            if (operands.length == 1 && operator == Expression.Operator.MINUS) {
                workspace.ratios.negate();
            }
            for (int i = 1; i < operands.length; i++) {
                operands[i].push(workspace);
                switch (operator) {
                    case PLUS -> workspace.ratios.add();
                    case MINUS -> workspace.ratios.subtract();
                    case TIMES -> workspace.ratios.multiply();
                    case DIVIDE -> workspace.ratios.divide();
                }
            }
        }
    }
}
