package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.Critique;
import java.util.List;

/** How one solve ended. */
public sealed interface Outcome<C> {

    Transcript<C> transcript();

    /** A stable name of the kind of outcome, such as {@code budget-exhausted}. */
    String id();

    /** The text is a solution: exactly this text was judged valid by a fresh verifier. */
    record Solved<C>(String text, C candidate, List<Critique> advice, Transcript<C> transcript) implements Outcome<C> {
        @Override
        public String id() {
            return "solved";
        }
    }

    /** There is no solution: of the very problem that was to be solved, a checker accepted the certificate. */
    record ProvenUnsolvable<C>(CheckedCertificate certificate, Transcript<C> transcript) implements Outcome<C> {
        @Override
        public String id() {
            return "proven-unsolvable";
        }
    }

    /** Neither solved nor proven unsolvable within the budget. */
    record BudgetExhausted<C>(Limit limit, Transcript<C> transcript) implements Outcome<C> {
        @Override
        public String id() {
            return "budget-exhausted";
        }
    }

    /** Something outside the loop failed; nothing is known of the problem. */
    record Aborted<C>(Boundary boundary, String reason, Transcript<C> transcript) implements Outcome<C> {
        @Override
        public String id() {
            return "aborted";
        }
    }

    /** Which boundary of the loop failed. */
    enum Boundary {
        /** The model's service. */
        MODEL,
        /** A verifier could not decide. */
        VERIFIER,
        /** The accepted candidate, or the proof that there is none, did not hold when it was judged afresh. */
        HANDOVER,
        /** The calling thread was interrupted. */
        INTERRUPTED
    }
}
