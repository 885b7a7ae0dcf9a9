package dev.llmmodulo.generator;

import dev.llmmodulo.verifiers.judgement.Critique;
import java.util.List;

/**
 * What a model is asked.
 *
 * @param version name and version of the wording, for the record of an experiment
 * @param told the critiques that the last message tells of, in the order in which it does; the facts behind the words
 * @param begun the beginning of an answer that the model is asked to go on from, and is read as if it had written it too;
 *     empty if it is to answer from the start
 */
public record Prompt(String version, List<Message> messages, List<Critique> told, String begun) {
    public Prompt {
        messages = List.copyOf(messages);
        told = List.copyOf(told);
    }

    /** A prompt that is to be answered from the start. */
    public Prompt(String version, List<Message> messages, List<Critique> told) {
        this(version, messages, told, "");
    }
}
