package dev.llmmodulo.generator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model answered.
 *
 * @param text the answer proper; only this is read for a plan
 * @param thinking the model's thinking as far as it was shown, apart from the answer; empty if none
 * @param usage of all requests that the answer took
 * @param model what the service says answered
 * @param leftOut messages of the prompt that the model was not sent, because with them it was too long: the oldest ones
 *     after the first that is not the system's
 * @param continuations how often the model was asked to go on, because its answer had been cut off
 */
public record Answer(
        String text,
        String thinking,
        Finish finish,
        Optional<TokenUsage> usage,
        String model,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int leftOut,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int continuations) {

    /** An answer to the prompt as it was, as it came. */
    public Answer(String text, String thinking, Finish finish, Optional<TokenUsage> usage, String model) {
        this(text, thinking, finish, usage, model, 0, 0);
    }

    /** This answer as if the model had written the beginning too. */
    public Answer after(String begun) {
        return begun.isEmpty()
                ? this
                : new Answer(begun + text, thinking, finish, usage, model, leftOut, continuations);
    }

    /** This answer, as one to a prompt without some of its messages. */
    public Answer withLeftOut(int messages) {
        return new Answer(text, thinking, finish, usage, model, messages, continuations);
    }

    /** This answer and what the model wrote when it was asked to go on, joined as they are. */
    public Answer continuedBy(Answer next) {
        String joined = Stream.of(thinking, next.thinking)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Answer(
                text + next.text,
                joined,
                next.finish,
                usage.flatMap(first -> next.usage.map(first::plus)),
                next.model,
                Math.max(leftOut, next.leftOut),
                continuations + 1);
    }

    /** Whether there is more to come that did not. */
    @JsonIgnore
    public boolean isCutOff() {
        return finish == Finish.LENGTH || finish == Finish.BROKEN_OFF;
    }

    /** Why the model stopped. */
    public enum Finish {
        COMPLETE,
        /** Cut off at the bound on output tokens, or where the model's window ended. */
        LENGTH,
        /** It did not stop: the stream broke off, and the text is what had come. */
        BROKEN_OFF,
        /** Refused or filtered by the service. */
        REFUSED,
        OTHER
    }
}
