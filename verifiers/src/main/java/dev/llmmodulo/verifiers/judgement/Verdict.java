package dev.llmmodulo.verifiers.judgement;

import java.util.List;

/**
 * The judgement on one candidate.
 *
 * @param <C> the candidate
 */
public sealed interface Verdict<C> {

    /** Proven to solve the problem. The advice is soft critiques only. */
    record Valid<C>(C candidate, List<Critique> advice) implements Verdict<C> {
        public Valid {
            advice = List.copyOf(advice);
            if (advice.stream().anyMatch(Critique::isHard)) {
                throw new IllegalArgumentException("a valid candidate with a hard critique: " + advice);
            }
        }
    }

    /** Proven not to solve the problem: at least one critique is hard, the first one. */
    record Invalid<C>(List<Critique> critiques) implements Verdict<C> {
        public Invalid {
            critiques = List.copyOf(critiques);
            if (critiques.isEmpty() || !critiques.get(0).isHard()) {
                throw new IllegalArgumentException(
                        "an invalid candidate without a hard critique in front: " + critiques);
            }
        }
    }

    /** No candidate can solve the problem. */
    record Unsolvable<C>(CheckedCertificate certificate) implements Verdict<C> {}

    /** Not decided; neither valid nor invalid may be concluded. */
    record Unknown<C>(Reason reason) implements Verdict<C> {}
}
