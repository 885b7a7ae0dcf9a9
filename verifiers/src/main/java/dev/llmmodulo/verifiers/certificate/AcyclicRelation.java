package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/**
 * The states in which no object is related to itself, by one edge or by many in a row: each fact that an atom stands for
 * is an edge between the objects for {@code from} and {@code to}. The goal contradicts it if its facts form a cycle.
 *
 * <p>It is closed if every edge that a step adds leaves an object that no edge enters after the step, or enters an object
 * that no edge leaves: a new cycle would need both. That is usually known from mutex groups; {@code (on a b)} is added
 * only while {@code (holding a)}, and nothing is on what is held.
 *
 * @param from a variable that occurs in every atom
 * @param to another one
 */
public record AcyclicRelation(TypedName from, TypedName to, List<CountedAtom> edges) implements Invariant {

    public static final String KIND = "acyclic-relation";

    public AcyclicRelation {
        edges = List.copyOf(edges);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.acyclicRelation(this);
    }
}
