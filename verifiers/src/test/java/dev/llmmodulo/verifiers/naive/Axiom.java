package dev.llmmodulo.verifiers.naive;

import java.util.List;

/** {@code (:derived (predicate parameters) body)}. */
record Axiom(String predicate, List<Typed> parameters, Condition body) {

    Axiom {
        parameters = List.copyOf(parameters);
    }

    Atom head() {
        return new Atom(predicate, parameters.stream().map(Typed::name).toList());
    }
}
