package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;

/** How a problem is said to a model, and how the model is to say its plan. */
public record PromptStyle(InitialPrompt<Problem> initial, PlanFormat format) {}
