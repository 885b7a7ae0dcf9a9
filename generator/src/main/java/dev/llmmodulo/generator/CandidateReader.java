package dev.llmmodulo.generator;

/** Reads a candidate from a model's answer. Total: what cannot be read is a candidate of its own kind. */
@FunctionalInterface
public interface CandidateReader<C> {

    C read(Answer answer);

    /**
     * Reads an answer that goes on from a beginning; unless a reader knows better, as if the model had written both.
     *
     * @param begun as in {@link Prompt#begun}, perhaps empty
     */
    default C read(Answer answer, String begun) {
        return read(answer.after(begun));
    }
}
