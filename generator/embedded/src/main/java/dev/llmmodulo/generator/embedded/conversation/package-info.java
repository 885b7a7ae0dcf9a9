/**
 * What the model is told in words: start at {@link dev.llmmodulo.generator.embedded.conversation.ConversationReader}.
 * It reads this project's own prompts, and refuses what it cannot read instead of guessing.
 */
@NullMarked
package dev.llmmodulo.generator.embedded.conversation;

import org.jspecify.annotations.NullMarked;
