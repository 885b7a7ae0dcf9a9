package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/**
 * A rule {@code (:derived (predicate parameters) body)}: the derived fact holds if the body does, and only for such
 * reasons (Edelkamp and Hoffmann, PDDL 2.2, 2004). A predicate may have several rules; no action changes it.
 */
public record Axiom(String predicate, List<TypedName> parameters, Formula body) {
    public Axiom {
        parameters = List.copyOf(parameters);
    }
}
