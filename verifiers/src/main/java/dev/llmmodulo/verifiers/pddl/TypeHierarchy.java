package dev.llmmodulo.verifiers.pddl;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The declared types, in declaration order, each with its direct supertypes. The relation must be acyclic; everything
 * is below {@code object}. A type declared below {@code (either a b)} is below {@code a} and below {@code b}.
 */
public record TypeHierarchy(Map<String, Type> supertypes) {

    /** No types but {@code object}. */
    public static final TypeHierarchy UNTYPED = new TypeHierarchy(Map.of());

    public TypeHierarchy {
        supertypes = Collections.unmodifiableMap(new LinkedHashMap<>(supertypes));
    }

    public boolean declares(String type) {
        return type.equals("object") || supertypes.containsKey(type);
    }

    /** The type itself, all types above it, and {@code object}. */
    public Set<String> selfAndAbove(String type) {
        Set<String> above = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (above.add(next) && supertypes.containsKey(next)) {
                supertypes.get(next).alternatives().forEach(open::push);
            }
        }
        above.add("object");
        return above;
    }

    /** Whether whatever is declared as {@code actual}, such as a parameter, may stand where {@code expected} is asked for. */
    public boolean fits(Type actual, Type expected) {
        return actual.alternatives().stream().allMatch(one -> isBelow(one, expected));
    }

    /**
     * Whether an object or constant that is declared so belongs to a type. One declared {@code (either a b)} belongs to a and
     * to b, as VAL takes it.
     */
    public boolean belongs(Type declared, Type type) {
        return declared.alternatives().stream().anyMatch(one -> isBelow(one, type));
    }

    private boolean isBelow(String one, Type type) {
        Set<String> above = selfAndAbove(one);
        return type.alternatives().stream().anyMatch(above::contains);
    }
}
