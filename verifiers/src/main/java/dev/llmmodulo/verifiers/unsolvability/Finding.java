package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;

/** What a method came to, before it is checked. */
sealed interface Finding {

    /** Evidence that no plan exists, once a checker accepts one of these; never empty. */
    record Refuted(List<Certificate> certificates) implements Finding {
        public Refuted {
            certificates = List.copyOf(certificates);
        }

        Refuted(Certificate certificate) {
            this(List.of(certificate));
        }
    }

    /** A plan. */
    record Reached(Plan.Sequential plan) implements Finding {}

    /** The method ended without either. */
    record Nothing(String why) implements Finding {}
}
