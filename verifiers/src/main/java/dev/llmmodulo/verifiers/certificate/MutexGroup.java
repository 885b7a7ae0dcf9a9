package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/**
 * The states in which, for every choice of objects for the parameters, at most one fact of the group holds: a lifted
 * mutex group with counted variables (Helmert, "Concise finite-domain representations for PDDL planning tasks", AIJ 173,
 * 2009, section 5). A fact that several atoms stand for is one fact. The goal contradicts it if it needs two.
 *
 * <p>For every {@code ?x}, at most one of {@code (on ?x ?y)} for any {@code ?y}, {@code (ontable ?x)} and
 * {@code (holding ?x)}: a block is in one place.
 */
public record MutexGroup(List<TypedName> parameters, List<CountedAtom> atoms) implements Invariant {

    public static final String KIND = "mutex-group";

    public MutexGroup {
        parameters = List.copyOf(parameters);
        atoms = List.copyOf(atoms);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mutexGroup(this);
    }
}
