package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;
import java.util.Optional;

/**
 * Why a literal does not hold, and what could make it hold.
 *
 * @param falsifiedBy the last step that made it false; empty if it has been false since the initial state
 * @param achievers the actions that can make it true
 */
public record Cause(Literal literal, Optional<NumberedStep> falsifiedBy, List<Achiever> achievers) {
    public Cause {
        achievers = List.copyOf(achievers);
    }
}
