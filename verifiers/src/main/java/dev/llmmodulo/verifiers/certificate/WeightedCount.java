package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/**
 * The states in which, for every choice of objects for the parameters, the sum of the weights of the facts that hold is
 * not above that of the initial state: a linear invariant. A fact that several terms stand for has the sum of their
 * weights. What never falls is said with the weights' signs changed, what is constant by both. The goal contradicts it
 * if it needs a greater sum, as the state equation does (van den Briel, Benton, Kambhampati and Vossen, "An LP-based
 * heuristic for optimal planning", CP 2007).
 */
public record WeightedCount(List<TypedName> parameters, List<Term> terms) implements Invariant {

    public static final String KIND = "weighted-count";

    /** Every fact that the atom stands for weighs this much. */
    public record Term(long weight, CountedAtom atom) {

        /** The greatest weight, of either sign. */
        public static final long HEAVIEST = 1_000_000_000L;

        /** @throws IllegalArgumentException if the weight is too great */
        public Term {
            if (weight > HEAVIEST || weight < -HEAVIEST) {
                throw new IllegalArgumentException("the weight " + weight);
            }
        }
    }

    public WeightedCount {
        parameters = List.copyOf(parameters);
        terms = List.copyOf(terms);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.weightedCount(this);
    }
}
