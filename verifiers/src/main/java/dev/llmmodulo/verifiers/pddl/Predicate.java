package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/** A declared predicate. */
public record Predicate(String name, List<TypedName> parameters) {
    public Predicate {
        parameters = List.copyOf(parameters);
    }
}
