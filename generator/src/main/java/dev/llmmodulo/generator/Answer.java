package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.TokenUsage;
import java.util.Optional;

/**
 * What a model answered.
 *
 * @param text the answer proper; only this is read for a plan
 * @param thinking the model's thinking as far as it was shown, apart from the answer; empty if none
 * @param model what the service says answered
 */
public record Answer(String text, String thinking, Finish finish, Optional<TokenUsage> usage, String model) {

    /** This answer as if the model had written the beginning too. */
    public Answer after(String begun) {
        return begun.isEmpty() ? this : new Answer(begun + text, thinking, finish, usage, model);
    }

    /** Why the model stopped. */
    public enum Finish {
        COMPLETE,
        /** Cut off at the bound on output tokens. */
        LENGTH,
        /** Refused or filtered by the service. */
        REFUSED,
        OTHER
    }
}
