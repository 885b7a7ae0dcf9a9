package dev.llmmodulo.verifiers.naive;

import java.util.List;
import java.util.Map;

/** A symbol and its arguments: a fact, a fluent or a step. Arguments that begin with a question mark are variables. */
record Atom(String symbol, List<String> arguments) {

    Atom {
        arguments = List.copyOf(arguments);
    }

    static Atom of(String symbol, String... arguments) {
        return new Atom(symbol, List.of(arguments));
    }

    Atom ground(Map<String, String> binding) {
        return new Atom(
                symbol,
                arguments.stream()
                        .map(argument -> Atom.object(argument, binding))
                        .toList());
    }

    static String object(String term, Map<String, String> binding) {
        if (!term.startsWith("?")) {
            return term;
        }
        String object = binding.get(term);
        if (object == null) {
            throw new IllegalStateException("unbound " + term);
        }
        return object;
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + symbol + ")" : "(" + symbol + " " + String.join(" ", arguments) + ")";
    }
}
