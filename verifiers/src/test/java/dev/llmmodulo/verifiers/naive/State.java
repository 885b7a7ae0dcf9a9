package dev.llmmodulo.verifiers.naive;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The facts that hold and the fluents that have a value; nothing else holds and nothing else has one.
 *
 * @param open derived facts of which nobody can say whether they hold
 */
record State(Set<Atom> facts, Map<Atom, Rational> values, Set<Atom> open) {

    State {
        facts = Set.copyOf(facts);
        values = Map.copyOf(values);
        open = Set.copyOf(open);
    }

    State(Set<Atom> facts, Map<Atom, Rational> values) {
        this(facts, values, Set.of());
    }

    State withOpen(Set<Atom> others) {
        return new State(facts, values, others);
    }

    State withFacts(Set<Atom> others) {
        return new State(others, values, open);
    }

    /** With the number of violations of each preference as the value of a fluent {@code (is-violated name)}. */
    State withViolations(Map<String, Integer> violations) {
        Map<Atom, Rational> more = new HashMap<>(values);
        violations.forEach((name, count) -> more.put(Atom.of("is-violated", name), Rational.of(count)));
        return new State(facts, more, open);
    }
}
