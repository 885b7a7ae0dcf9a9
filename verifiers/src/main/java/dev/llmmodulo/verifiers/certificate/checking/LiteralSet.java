package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.Set;

/** The literals of a {@link RelaxedUnreachable}, read against a problem's initial state. */
record LiteralSet(Set<Fact> init, RelaxedUnreachable certificate) {

    boolean mayBeTrue(Fact fact) {
        return certificate.mayBeTrue().contains(fact);
    }

    boolean mayBeFalse(Fact fact) {
        return !init.contains(fact) || certificate.mayBecomeFalse().contains(fact);
    }

    boolean holdsInitialState() {
        return certificate.mayBeTrue().containsAll(init);
    }
}
