package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The states that hold no fact but some and lack none of some others: a closed set of literals like
 * {@link RelaxedUnreachable}, but for other states than the initial one. No step may lead out of it, and no state in it
 * may satisfy the goal. Facts of predicates that no action changes are as they are initially and are not listed.
 *
 * @param mayBeTrue the only facts that a state of the set can hold
 * @param neverFalse those that each state of the set holds
 */
public record DeadEndSet(Set<Fact> mayBeTrue, Set<Fact> neverFalse) {

    public DeadEndSet {
        mayBeTrue = Collections.unmodifiableSet(new LinkedHashSet<>(mayBeTrue));
        neverFalse = Collections.unmodifiableSet(new LinkedHashSet<>(neverFalse));
    }
}
