package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/**
 * What a strategy for one problem can be made of.
 *
 * @param loop the parts of the usual loop, whose judge and last check every strategy keeps
 */
public record StrategyParts(
        Problem problem, PromptStyle style, Feedback feedback, LoopParts<Problem, PlanReading> loop) {}
