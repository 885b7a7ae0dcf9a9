package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.plan.PlanStep;

/**
 * A step in its plan.
 *
 * @param number its position in the plan's text, from 1
 * @param written the step as it stands in the text
 */
public record NumberedStep(int number, PlanStep step, String written) {}
