package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.planbench.extraction.Extraction;
import java.util.Optional;

/** Whether one answer is right. */
public sealed interface Score {

    /** What was read from the answer. */
    Extraction extraction();

    /** Whether the answer counts as right; empty if that could not be decided, which is not the same as wrong. */
    Optional<Boolean> correct();

    /** What was read is right: a plan was validated, the claim that there is none was proven, the facts are equal. */
    record Correct(Extraction extraction) implements Score {
        @Override
        public Optional<Boolean> correct() {
            return Optional.of(true);
        }
    }

    /**
     * What was read is not right, or nothing could be read.
     *
     * @param reason the first thing that is wrong, for people
     */
    record Wrong(Extraction extraction, Shortfall shortfall, String reason) implements Score {
        @Override
        public Optional<Boolean> correct() {
            return Optional.of(false);
        }
    }

    /**
     * Of plan verification, in which three questions are scored at a time.
     *
     * @param binary whether the answer says rightly that the plan is valid, or that it is not; this is whether it is
     *     correct
     * @param type whether it also says rightly if a step fails or the goal is not reached
     * @param explanation whether it also names the failing step and a fact that its precondition lacks, or a fact that
     *     the goal lacks
     */
    record Verification(Extraction extraction, boolean binary, boolean type, boolean explanation) implements Score {
        public Verification {
            if (type && !binary || explanation && !type) {
                throw new IllegalArgumentException("a right explanation of a wrong assessment");
            }
        }

        /** As PlanBench compares what is said with what is true. */
        public static Verification of(Extraction extraction, Assessment said, Assessment truth) {
            boolean binary = said.valid().isPresent() && said.valid().equals(truth.valid());
            boolean valid = truth.valid().equals(Optional.of(true));
            boolean type = binary && (valid || said.isOfTheSameKindAs(truth));
            return new Verification(extraction, binary, type, type && (valid || said.sharesAReasonWith(truth)));
        }

        @Override
        public Optional<Boolean> correct() {
            return Optional.of(binary);
        }
    }

    /** The question is beyond the verifiers, or they failed. */
    record Undecided(Extraction extraction, String reason) implements Score {
        @Override
        public Optional<Boolean> correct() {
            return Optional.empty();
        }
    }
}
