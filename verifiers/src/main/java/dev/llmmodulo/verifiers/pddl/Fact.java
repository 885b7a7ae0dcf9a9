package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/** A ground atom, such as {@code (on a b)}. */
public record Fact(String predicate, List<String> arguments) implements Comparable<Fact> {

    public Fact {
        arguments = List.copyOf(arguments);
    }

    public static Fact of(String predicate, String... arguments) {
        return new Fact(predicate, List.of(arguments));
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + predicate + ")" : "(" + predicate + " " + String.join(" ", arguments) + ")";
    }

    /** The order of the PDDL texts. */
    @Override
    public int compareTo(Fact other) {
        return toString().compareTo(other.toString());
    }
}
