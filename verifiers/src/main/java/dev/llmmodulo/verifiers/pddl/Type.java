package dev.llmmodulo.verifiers.pddl;

import java.util.List;
import java.util.stream.Stream;

/** A declared type: one name, or several for {@code (either a b)}; an object of any of them fits. */
public record Type(List<String> alternatives) {

    /** The type of everything that is declared without one. */
    public static final Type OBJECT = new Type(List.of("object"));

    public Type {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a type without a name");
        }
    }

    /** The supertypes of a type that is declared twice: those of both, without {@code object} if there are others. */
    public Type and(Type other) {
        List<String> both = Stream.concat(alternatives.stream(), other.alternatives.stream())
                .filter(name -> !name.equals("object"))
                .distinct()
                .toList();
        return both.isEmpty() ? OBJECT : new Type(both);
    }

    public static Type of(String name) {
        return new Type(List.of(name));
    }
}
