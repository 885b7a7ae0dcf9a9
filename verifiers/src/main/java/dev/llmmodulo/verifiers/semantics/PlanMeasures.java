package dev.llmmodulo.verifiers.semantics;

import org.apache.commons.numbers.fraction.BigFraction;

/** What only a metric can read: things that belong to a plan as a whole. */
public interface PlanMeasures {

    /** When the plan ends. */
    BigFraction totalTime();

    /** How often the preferences of this name are violated. */
    int violations(String preference);
}
