package dev.llmmodulo.planbench.log;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import java.util.List;
import java.util.Optional;

/**
 * A prompt, stored once for all records that name it by its hash.
 *
 * @param sha256 of the version and all messages, {@link PromptRecord#hash}
 * @param version of the wording
 * @param continues the prompt whose messages come before these
 * @param messages all, or those that are new
 */
public record PromptRecord(String sha256, String version, Optional<String> continues, List<Message> messages) {

    public PromptRecord {
        messages = List.copyOf(messages);
    }

    /** A prompt by itself. */
    public static PromptRecord of(Prompt prompt) {
        return new PromptRecord(hash(prompt), prompt.version(), Optional.empty(), prompt.messages());
    }

    /** A prompt that may repeat all messages of an earlier one, which then are not stored again. */
    public static PromptRecord of(Prompt prompt, Prompt earlier) {
        int known = earlier.messages().size();
        List<Message> messages = prompt.messages();
        return known < messages.size() && messages.subList(0, known).equals(earlier.messages())
                ? new PromptRecord(
                        hash(prompt),
                        prompt.version(),
                        Optional.of(hash(earlier)),
                        messages.subList(known, messages.size()))
                : of(prompt);
    }

    /**
     * The SHA-256 of the version and a line feed and then, for each message, its role in lower case, a line feed, the
     * length of its text in bytes, a line feed, and its text in UTF-8.
     */
    public static String hash(Prompt prompt) {
        return Sha256.of(prompt);
    }
}
