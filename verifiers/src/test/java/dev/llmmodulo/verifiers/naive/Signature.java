package dev.llmmodulo.verifiers.naive;

import java.util.List;

/** A declared predicate or function. */
record Signature(String name, List<Typed> parameters) {

    Signature {
        parameters = List.copyOf(parameters);
    }
}
