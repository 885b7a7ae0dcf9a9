package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The derived facts of a state: those that hold, and those of which nobody can say, with the value that they hang on. Grows. */
final class DerivedFacts {

    private final Set<Fact> holding = new HashSet<>();
    private final Map<Fact, UndefinedValueException> undefined = new HashMap<>();

    /** False of what is not known yet. */
    Truth truth(Fact fact) {
        if (holding.contains(fact)) {
            return Truth.TRUE;
        }
        return undefined.containsKey(fact) ? Truth.UNDEFINED : Truth.FALSE;
    }

    Optional<UndefinedValueException> undefinedRead(Fact fact) {
        return Optional.ofNullable(undefined.get(fact));
    }

    /** Whether that was not known. */
    boolean add(Fact fact) {
        return holding.add(fact);
    }

    /** Whether that was not known. */
    boolean addUndefined(Fact fact, UndefinedValueException read) {
        return undefined.putIfAbsent(fact, read) == null;
    }
}
