package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/** An action schema. Two of its parameters may be bound to the same object. */
public record Action(String name, List<TypedName> parameters, Formula precondition, Effect effect) {
    public Action {
        parameters = List.copyOf(parameters);
    }
}
