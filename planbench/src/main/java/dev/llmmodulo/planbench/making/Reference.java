package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.plan.Plan;
import java.math.BigDecimal;

/** What is known about the plans of a problem. */
public sealed interface Reference {

    /**
     * There is this plan.
     *
     * @param cost the metric's value; without a metric the number of steps
     * @param optimal whether it is proven, or told where the problem is from, that no plan costs less
     */
    record Planned(Plan.Sequential plan, BigDecimal cost, boolean optimal) implements Reference {}

    /** A checked certificate says that there is none. */
    record Unsolvable() implements Reference {}

    /** Nothing is known. */
    record Unknown(String why) implements Reference {}
}
