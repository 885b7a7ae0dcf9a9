package dev.llmmodulo.domains.instances;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What problems of a domain are to be like.
 *
 * @param size of whatever the domain's problems grow by
 * @param goals how many facts are asked for; empty for as many as the domain's problems usually ask for
 * @param wholeState whether the goal is a whole state
 * @param unsolvable why there is to be no plan; empty if there is to be one
 * @param further sizes by their names; those not named are PlanBench's
 */
public record Settings(
        int size,
        Optional<Integer> goals,
        boolean wholeState,
        Optional<UnsolvableKind> unsolvable,
        Map<String, Integer> further) {

    private static final int MOST = 100;

    public Settings {
        further = Map.copyOf(further);
    }

    /** Solvable problems of a size, all else as usual. */
    public static Settings ofSize(int size) {
        return new Settings(size, Optional.empty(), false, Optional.empty(), Map.of());
    }

    public Settings withSize(int other) {
        return new Settings(other, goals, wholeState, unsolvable, further);
    }

    public Settings withUnsolvable(UnsolvableKind kind) {
        return new Settings(size, goals, wholeState, Optional.of(kind), further);
    }

    int further(String name, int usual) {
        return further.getOrDefault(name, usual);
    }

    void requireOnly(Set<String> known) {
        TreeSet<String> unknown = new TreeSet<>(further.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no setting \"" + unknown.first() + "\"; there are "
                    + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
        }
        further.forEach((name, value) -> {
            if (value > MOST) {
                throw new IllegalArgumentException("at most " + MOST + " " + name + ", not " + value);
            }
        });
    }
}
