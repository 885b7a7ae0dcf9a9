package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a literal does not hold, and what could make it hold.
 *
 * @param falsifiedBy the last step that made it false; empty if no step did
 * @param happened the timed initial literal that made it false, if that was last
 * @param achievers the actions that can make it true
 * @param suppliedLater the first well-formed step behind the failing one that has an effect, perhaps a conditional
 *     one, that makes it true
 * @param remedies a few of the achievers as steps that would make it true in the state at hand, those that lack least
 *     first; others may exist
 */
public record Cause(
        Literal literal,
        Optional<NumberedStep> falsifiedBy,
        Optional<TimedInitial> happened,
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

    /** No timed initial literal made it false. */
    public Cause(
            Literal literal,
            Optional<NumberedStep> falsifiedBy,
            List<Achiever> achievers,
            Optional<NumberedStep> suppliedLater,
            List<Remedy> remedies) {
        this(literal, falsifiedBy, Optional.empty(), achievers, suppliedLater, remedies);
    }
}
