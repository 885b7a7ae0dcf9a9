package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/** What a problem must be like to become an instance. */
@FunctionalInterface
public interface Demand {

    /** Asks for no more than that there is something to do. */
    Demand UNSOLVED = problem -> Facts.holdsFromTheStart(problem)
            ? new Answer.Missed("hold their goal from the start")
            : new Answer.Met(OptionalInt.empty(), Optional.empty());

    /** The same on any machine, and whenever it is asked. */
    Answer of(Problem problem);

    /** Whether a problem meets it. */
    sealed interface Answer {

        /** It does, and this was found out. */
        record Met(OptionalInt optimalLength, Optional<CheckedCertificate> certificate) implements Answer {}

        /** @param why as in "12 such problems ..." */
        record Missed(String why) implements Answer {}
    }
}
