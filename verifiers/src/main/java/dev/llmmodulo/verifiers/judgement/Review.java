package dev.llmmodulo.verifiers.judgement;

import java.util.List;

/** What one critic has to say of one candidate. */
public sealed interface Review {

    /** The critic looked at the whole candidate and found these; none is a result too. */
    record Findings(List<Critique> critiques) implements Review {
        public Findings {
            critiques = List.copyOf(critiques);
        }

        /** Whether some critique is hard. */
        public boolean refutes() {
            return critiques.stream().anyMatch(Critique::isHard);
        }
    }

    /** The critic could not decide: a limit, a time-out, something it does not support, or a fault of its own. */
    record Undecided(Reason reason) implements Review {}

    /** The problem has no solution at all, by a certificate that its checker accepted. */
    record NoSolution(CheckedCertificate certificate) implements Review {}

    static Review clean() {
        return new Findings(List.of());
    }

    static Review of(Critique... critiques) {
        return new Findings(List.of(critiques));
    }
}
