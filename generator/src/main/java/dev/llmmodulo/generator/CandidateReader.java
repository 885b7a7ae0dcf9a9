package dev.llmmodulo.generator;

/** Reads a candidate from a model's answer. Total: what cannot be read is a candidate of its own kind. */
@FunctionalInterface
public interface CandidateReader<C> {

    C read(Answer answer);
}
