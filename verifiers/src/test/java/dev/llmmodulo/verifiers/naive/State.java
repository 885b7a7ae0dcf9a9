package dev.llmmodulo.verifiers.naive;

import java.util.Map;
import java.util.Set;

/** The facts that hold and the fluents that have a value; nothing else holds and nothing else has one. */
record State(Set<Atom> facts, Map<Atom, Rational> values) {

    State {
        facts = Set.copyOf(facts);
        values = Map.copyOf(values);
    }
}
