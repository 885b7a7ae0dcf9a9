package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;

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

    /** The steps of a plan that was read, in order. */
    public static List<NumberedStep> all(PlanReading.Read read) {
        List<NumberedStep> steps = new ArrayList<>();
        for (PlanStep step : read.plan().steps()) {
            steps.add(new NumberedStep(steps.size() + 1, step, read.written().get(steps.size())));
        }
        return steps;
    }

    /** The step as it stands in the text. */
    public String written() {
        return place.text();
    }
}
