package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.PlanStep;

/**
 * A step in its plan.
 *
 * @param number its position in the plan's text, from 1
 * @param place the step as it stands in the text, and where
 */
public record NumberedStep(int number, PlanStep step, Written place) {

    /** A step whose place in the text is not known. */
    public NumberedStep(int number, PlanStep step, String written) {
        this(number, step, new Written(written, 0, 0));
    }

    /** The step as it stands in the text. */
    public String written() {
        return place.text();
    }
}
