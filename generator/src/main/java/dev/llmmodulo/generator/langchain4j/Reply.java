package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.util.Optional;

/**
 * What a service replied to one call.
 *
 * @param text as it came, thinking in tags included
 * @param thinking as far as the service tells it apart
 * @param model what the service says answered, if it does
 */
record Reply(String text, String thinking, Finish finish, Optional<TokenUsage> usage, Optional<String> model) {

    /** A refusal without a word of the model. */
    static Reply refusal(Optional<TokenUsage> usage) {
        return new Reply("", "", Finish.REFUSED, usage, Optional.empty());
    }
}
