package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanCost;
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

    /** As a problem was settled. */
    static Reference of(Problem problem, Settlement settlement) {
        if (settlement instanceof Settlement.Solved solved) {
            return new Planned(solved.plan(), PlanCost.of(problem, solved.plan()), false);
        } else if (settlement instanceof Settlement.Unsolvable) {
            return new Unsolvable();
        }
        return new Unknown(((Settlement.Undecided) settlement).reason().text());
    }
}
