package dev.llmmodulo.verifiers.naive;

import java.util.EnumSet;
import java.util.Set;

/** Constructs that are added to the classical ones: the parts of PDDL that a product may or may not support. */
enum Extension {
    NOTHING(EnumSet.noneOf(Construct.class)),
    NUMBERS(Construct.numeric()),
    AXIOMS(Construct.axioms()),
    TRAJECTORIES(Construct.trajectories()),
    EVERYTHING(EnumSet.range(Construct.NUMERIC_CONDITION, Construct.PREFERENCES));

    private final Set<Construct> added;

    Extension(Set<Construct> added) {
        this.added = added;
    }

    /** The added ones and the classical ones. */
    Set<Construct> constructs() {
        Set<Construct> all = EnumSet.copyOf(Construct.classical());
        all.addAll(added);
        return all;
    }
}
