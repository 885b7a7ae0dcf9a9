package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a fact counts in a sum: one, or the number that one of its arguments is in a {@link Chain}.
 *
 * @param parameter the place of the argument that tells one sum from another; or none
 * @param number the place of the argument that is a number; or none
 * @param numbers what its objects count; empty if there is none
 */
record CountedFeature(Predicate predicate, int parameter, int number, Map<String, Integer> numbers) {

    static final int NONE = -1;

    /** Of the sums without a parameter. */
    static final String ALL = "";

    /** In the sum of an object; 0 if it is not counted there. */
    long value(Fact fact, String object) {
        if (!fact.predicate().equals(predicate.name())
                || parameter != NONE && !fact.arguments().get(parameter).equals(object)) {
            return 0;
        }
        return number == NONE ? 1 : numbers.getOrDefault(fact.arguments().get(number), 0);
    }

    /** All that count one or by one of the chains, with or without a parameter. */
    static List<CountedFeature> of(Predicate predicate, boolean parametrized, List<Chain> chains) {
        List<CountedFeature> features = new ArrayList<>();
        int arity = predicate.parameters().size();
        for (int parameter = parametrized ? 0 : NONE; parameter < (parametrized ? arity : 0); parameter++) {
            features.add(new CountedFeature(predicate, parameter, NONE, Map.of()));
            for (int number = 0; number < arity; number++) {
                if (number != parameter) {
                    for (Chain chain : chains) {
                        features.add(new CountedFeature(predicate, parameter, number, chain.weights()));
                    }
                }
            }
        }
        return features;
    }

    /** As terms of a certificate. */
    List<WeightedCount.Term> terms(long weight, String parameterName) {
        List<WeightedCount.Term> terms = new ArrayList<>();
        if (number == NONE) {
            terms.add(new WeightedCount.Term(weight, atom(parameterName, "")));
        }
        numbers.forEach((object, value) -> {
            if (value > 0) {
                terms.add(
                        new WeightedCount.Term(Math.multiplyExact(weight, (long) value), atom(parameterName, object)));
            }
        });
        return terms;
    }

    private CountedAtom atom(String parameterName, String object) {
        List<Term> arguments = new ArrayList<>();
        List<TypedName> counted = new ArrayList<>();
        for (int place = 0; place < predicate.parameters().size(); place++) {
            String name = "?any" + place;
            if (place == number) {
                arguments.add(new Term.Constant(object));
            } else if (place == parameter) {
                arguments.add(new Term.Variable(parameterName));
            } else {
                arguments.add(new Term.Variable(name));
                counted.add(
                        new TypedName(name, predicate.parameters().get(place).type()));
            }
        }
        return new CountedAtom(new Formula.Atom(predicate.name(), arguments), counted);
    }
}
