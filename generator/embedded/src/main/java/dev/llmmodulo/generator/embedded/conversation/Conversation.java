package dev.llmmodulo.generator.embedded.conversation;

import dev.llmmodulo.generator.embedded.tokens.Attempt;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.Optional;

/**
 * What the model was told.
 *
 * @param last the last earlier answer and what was said of it; those before it are not looked at
 */
public record Conversation(World world, Optional<Attempt> last) {}
