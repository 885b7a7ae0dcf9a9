package dev.llmmodulo.verifiers.naive;

import java.util.List;

/** An action with its parameters. */
record ActionSchema(String name, List<Typed> parameters, Condition precondition, Effect effect) {

    ActionSchema {
        parameters = List.copyOf(parameters);
    }
}
