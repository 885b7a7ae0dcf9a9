package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;

/** How a problem is said to a model, how the model is to say its plan, and in whose words it is told what is wrong with that. */
public record PromptStyle(InitialPrompt<Problem> initial, PlanFormat format, BackPrompting backPrompting) {

    /** In this project's own words. */
    public PromptStyle(InitialPrompt<Problem> initial, PlanFormat format) {
        this(initial, format, CritiqueBackPrompt::new);
    }

    public PromptStyle withInitial(InitialPrompt<Problem> other) {
        return new PromptStyle(other, format, backPrompting);
    }
}
