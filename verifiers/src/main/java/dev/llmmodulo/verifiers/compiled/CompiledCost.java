package dev.llmmodulo.verifiers.compiled;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a valid plan costs, as the validator counts it. */
interface CompiledCost {

    /** @param steps those of the plan that was executed in the workspace */
    BigDecimal of(Workspace workspace, int steps);

    /** There is no metric. */
    record Steps() implements CompiledCost {
        @Override
        public BigDecimal of(Workspace workspace, int steps) {
            return BigDecimal.valueOf(steps);
        }
    }

    /** The metric is the total cost: what it is initially and what the steps added up. */
    record Total(CostScale scale, BigDecimal initial) implements CompiledCost {
        @Override
        public BigDecimal of(Workspace workspace, int steps) {
            return initial.add(scale.unscaled(workspace.cost()));
        }
    }

    /** Any other metric; exact if 34 digits are enough. */
    record Metric(Quantity quantity) implements CompiledCost {
        @Override
        public BigDecimal of(Workspace workspace, int steps) {
            quantity.push(workspace);
            workspace.ratios.pop();
            return BigDecimal.valueOf(workspace.ratios.numerator())
                    .divide(BigDecimal.valueOf(workspace.ratios.denominator()), MathContext.DECIMAL128);
        }
    }
}
