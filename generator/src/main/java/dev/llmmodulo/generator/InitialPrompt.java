package dev.llmmodulo.generator;

/** Says a problem to a model for the first time. */
@FunctionalInterface
public interface InitialPrompt<P> {

    Prompt write(P problem);
}
