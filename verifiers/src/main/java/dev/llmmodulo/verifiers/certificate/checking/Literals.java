package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Fact;

/** What is known of each fact by itself. */
interface Literals {

    boolean mayBeTrue(Fact fact);

    boolean mayBeFalse(Fact fact);
}
