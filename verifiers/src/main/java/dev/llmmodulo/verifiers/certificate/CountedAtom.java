package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/**
 * All the facts that an atom stands for when its counted variables run over all objects of their types, while the other
 * variables are parameters of the invariant: {@code (on ?x ?y)} with {@code ?x} counted is everything on {@code ?y}.
 *
 * @param counted each with a name of its own, and each in the atom; a name here hides a parameter of that name
 */
public record CountedAtom(Formula.Atom atom, List<TypedName> counted) {

    public CountedAtom {
        counted = List.copyOf(counted);
    }

    /** Nothing counted. */
    public static CountedAtom of(Formula.Atom atom) {
        return new CountedAtom(atom, List.of());
    }
}
