package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;

/**
 * The states in which no two literals of an excluded pair hold together: clauses of at most two literals, such as h²
 * finds (Haslum and Geffner, "Admissible heuristics for optimal planning", AIPS 2000; with negative literals: Alcázar and
 * Torralba, "A reminder about the importance of computing and exploiting invariants in planning", ICAPS 2015).
 *
 * @param literals each once
 * @param excluded of their numbers in that list; a literal paired with itself never holds
 */
public record MutexPairs(List<Literal> literals, PairTable excluded) implements Invariant {

    public static final String KIND = "mutex-pairs";

    /** @throws IllegalArgumentException if the table is not of the size of the list */
    public MutexPairs {
        literals = List.copyOf(literals);
        if (excluded.size() != literals.size()) {
            throw new IllegalArgumentException(literals.size() + " literals, a table of " + excluded.size());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mutexPairs(this);
    }
}
