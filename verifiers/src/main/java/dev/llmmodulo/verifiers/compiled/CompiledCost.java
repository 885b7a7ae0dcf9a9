package dev.llmmodulo.verifiers.compiled;

import java.math.BigDecimal;

/** How the cost of a plan follows from what its steps added up. */
record CompiledCost(CostScale scale, boolean metric, BigDecimal initial) {

    BigDecimal of(long added, int steps) {
        return metric ? initial.add(scale.unscaled(added)) : BigDecimal.valueOf(steps);
    }
}
