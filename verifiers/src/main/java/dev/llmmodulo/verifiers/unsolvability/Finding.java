package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.plan.Plan;

/** What a method came to, before it is checked. */
sealed interface Finding {

    /** Evidence that no plan exists. */
    record Refuted(Certificate certificate) implements Finding {}

    /** A plan. */
    record Reached(Plan.Sequential plan) implements Finding {}

    /** The method ended without either. */
    record Nothing(String why) implements Finding {}
}
