package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.network.Continuation;
import dev.llmmodulo.generator.embedded.tokens.Drawing;

/** Writes plans, or traces and then plans, in tokens. */
@FunctionalInterface
public interface PlanWriter {

    /** What to write. */
    enum Way {
        /** A plan at once. */
        PLAN,
        /** A trace and then the plan. */
        TRACE
    }

    /**
     * How to write.
     *
     * @param temperature 0 for the likeliest word each time
     * @param most tokens of the answer
     */
    record Asked(Way way, double temperature, long seed, int most) {}

    /**
     * One answer.
     *
     * @param read tokens of what was told
     */
    record Answer(int read, Continuation continuation) {

        public int[] tokens() {
            return continuation.tokens();
        }
    }

    Answer answer(Drawing drawing, Asked asked);
}
