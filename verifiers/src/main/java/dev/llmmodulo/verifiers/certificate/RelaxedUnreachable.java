package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of literals that no step leads out of and in which the goal does not hold. A fact and its negation are separate
 * literals; whatever may be true, and whatever may be false, stays so. The negative literals of the set are those of all
 * facts that are not in the initial state, and of {@code mayBecomeFalse}.
 *
 * @param mayBeTrue every fact that a reachable state can hold, those of the initial state among them
 * @param mayBecomeFalse every fact of the initial state that a reachable state can lack
 */
public record RelaxedUnreachable(Set<Fact> mayBeTrue, Set<Fact> mayBecomeFalse) implements Invariant {

    public static final String KIND = "relaxed-unreachable";

    public RelaxedUnreachable {
        mayBeTrue = Collections.unmodifiableSet(new LinkedHashSet<>(mayBeTrue));
        mayBecomeFalse = Collections.unmodifiableSet(new LinkedHashSet<>(mayBecomeFalse));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.relaxedUnreachable(this);
    }
}
