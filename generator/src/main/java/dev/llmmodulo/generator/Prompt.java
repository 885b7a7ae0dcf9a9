package dev.llmmodulo.generator;

import dev.llmmodulo.verifiers.judgement.Critique;
import java.util.List;

/**
 * What a model is asked.
 *
 * @param version name and version of the wording, for the record of an experiment
 * @param told the critiques that the last message tells of, in the order in which it does; the facts behind the words
 */
public record Prompt(String version, List<Message> messages, List<Critique> told) {
    public Prompt {
        messages = List.copyOf(messages);
        told = List.copyOf(told);
    }
}
