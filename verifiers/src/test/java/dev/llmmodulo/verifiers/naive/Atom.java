package dev.llmmodulo.verifiers.naive;

import java.util.List;
import java.util.Map;

/**
 * A symbol and its arguments: a fact, a fluent or a step. Arguments that begin with a question mark are variables. No
 * record, because it keeps its hash code: states are sets of atoms, and sweeps make millions of them.
 */
final class Atom {

    private final String symbol;
    private final List<String> arguments;
    private final int hash;

    Atom(String symbol, List<String> arguments) {
        this.symbol = symbol;
        this.arguments = List.copyOf(arguments);
        this.hash = 31 * symbol.hashCode() + this.arguments.hashCode();
    }

    String symbol() {
        return symbol;
    }

    List<String> arguments() {
        return arguments;
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

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Atom atom
                        && hash == atom.hash
                        && symbol.equals(atom.symbol)
                        && arguments.equals(atom.arguments);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + symbol + ")" : "(" + symbol + " " + String.join(" ", arguments) + ")";
    }
}
