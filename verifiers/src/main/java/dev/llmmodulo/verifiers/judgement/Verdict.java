package dev.llmmodulo.verifiers.judgement;

import java.util.List;

/**
 * The judgement on one candidate.
 *
 * @param <C> the candidate
 */
public sealed interface Verdict<C> {

    /** As files and tables have it: {@code valid}, {@code invalid}, {@code unsolvable} or {@code unknown}. */
    String id();

    /** What was found about the candidate: advice where it is valid, the hard ones first where it is not; else nothing. */
    default List<Critique> critiques() {
        return List.of();
    }

    /** Proven to solve the problem. The advice is soft critiques only. */
    record Valid<C>(C candidate, List<Critique> advice) implements Verdict<C> {
        public Valid {
            advice = List.copyOf(advice);
            if (advice.stream().anyMatch(Critique::isHard)) {
                throw new IllegalArgumentException("a valid candidate with a hard critique: " + advice);
            }
        }

        @Override
        public String id() {
            return "valid";
        }

        @Override
        public List<Critique> critiques() {
            return advice;
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

        @Override
        public String id() {
            return "invalid";
        }
    }

    /** No candidate can solve the problem. */
    record Unsolvable<C>(CheckedCertificate certificate) implements Verdict<C> {
        @Override
        public String id() {
            return "unsolvable";
        }
    }

    /** Not decided; neither valid nor invalid may be concluded. */
    record Unknown<C>(Reason reason) implements Verdict<C> {
        @Override
        public String id() {
            return "unknown";
        }
    }
}
