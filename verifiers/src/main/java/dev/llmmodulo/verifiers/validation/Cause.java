package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a literal does not hold, and what could make it hold.
 *
 * @param falsifiedBy the last step that made it false; empty if it has been false since the initial state
 * @param achievers the actions that can make it true
 * @param suppliedLater the first well-formed step behind the failing one that has an effect, perhaps a conditional
 *     one, that makes it true
 * @param remedies a few of the achievers as steps that would make it true in the state at hand, those that lack least
 *     first; others may exist
 */
public record Cause(
        Literal literal,
        Optional<NumberedStep> falsifiedBy,
        List<Achiever> achievers,
        Optional<NumberedStep> suppliedLater,
        List<Remedy> remedies) {

    public Cause {
        achievers = List.copyOf(achievers);
        remedies = List.copyOf(remedies);
    }

    /** The steps that made any of the literals false, in plan order. */
    static List<NumberedStep> falsifying(List<Cause> causes) {
        return causes.stream()
                .flatMap(cause -> cause.falsifiedBy().stream())
                .distinct()
                .sorted(Comparator.comparingInt(NumberedStep::number))
                .toList();
    }

    /** No later step makes it true, and no remedy is known. */
    public Cause(Literal literal, Optional<NumberedStep> falsifiedBy, List<Achiever> achievers) {
        this(literal, falsifiedBy, achievers, Optional.empty(), List.of());
    }
}
