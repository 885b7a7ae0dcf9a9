package dev.llmmodulo.verifiers.plan;

import java.util.List;

/** What a text was read as. */
public sealed interface PlanReading {

    /**
     * The text holds exactly one plan.
     *
     * @param written each step of the plan as it stands in the text, in order
     * @param skipped what was passed over
     */
    record Read(Plan plan, List<Written> written, List<Skipped> skipped) implements PlanReading {
        public Read {
            written = List.copyOf(written);
            skipped = List.copyOf(skipped);
            if (written.size() != plan.length()) {
                throw new IllegalArgumentException(plan.length() + " steps, but " + written.size() + " places");
            }
        }

        /** A plan that came from no text. */
        public static Read of(Plan plan) {
            List<Written> written = plan.steps().stream()
                    .map(step -> new Written(step.toString(), 0, 0))
                    .toList();
            return new Read(plan, written, List.of());
        }
    }

    /** The text cannot be taken for a plan: the first thing that broke the reading, and where. */
    record Unreadable(String message, Written place) implements PlanReading {}

    /** The text says that there is no plan. That is a claim, not a proof. */
    record UnsolvableClaim(Written place) implements PlanReading {}

    /** A piece of the text, with its line and column from 1; line 0 means that it came from no text. */
    record Written(String text, int line, int column) {}

    /** A piece of the text that is no part of the plan. */
    record Skipped(Written place, Why why) {}

    /** Why a piece of text is no part of the plan. */
    enum Why {
        COMMENT,
        HEADER,
        PROSE,
        THINKING,
        /** The line that opens or closes a Markdown code block. */
        FENCE,
        /** {@code [PLAN]}, {@code [PLAN END]} and the like. */
        PLAN_TAG,
        NUMBERING,
        STEP_COST,
        /** A last step that only says that the goal is reached, as some planners write it. */
        PSEUDO_STEP,
        /** Reads as a step, but stands beside the one plan of the text, or repeats it. */
        OUTSIDE_THE_PLAN
    }
}
