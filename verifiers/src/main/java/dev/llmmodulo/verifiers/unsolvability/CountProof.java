package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Guesses sums that may never grow and of which the goal needs more than there is at first: of the facts of one
 * predicate, each worth one or the number that one of its arguments is in a {@link Chain}. Whether they grow is left to
 * the checker. Needs no grounding.
 */
final class CountProof {

    /** Of arguments besides the number. */
    private static final int MOST_ARGUMENTS = 4;

    /** Of conditional changes of one predicate in one action: a check tells their cases apart. */
    private static final int MOST_CONDITIONAL = 8;

    private final Problem problem;
    private final Collection<Fact> goal;
    private final List<WeightedCount> guesses = new ArrayList<>();

    private CountProof(ProofTask task) {
        this.problem = task.problem();
        this.goal = new HashSet<>(task.goalFacts());
    }

    static List<WeightedCount> guesses(ProofTask task) {
        CountProof proof = new CountProof(task);
        List<Chain> chains = Chain.of(task.problem());
        for (Predicate predicate : task.problem().domain().predicates()) {
            int arity = predicate.parameters().size();
            if (arity <= MOST_ARGUMENTS && proof.mayStayConstant(predicate.name())) {
                proof.guess(predicate, OptionalInt.empty(), new Chain(Map.of()));
                for (int position = 0; position < arity; position++) {
                    for (Chain chain : chains) {
                        proof.guess(predicate, OptionalInt.of(position), chain);
                    }
                }
            }
        }
        return proof.guesses;
    }

    /** Whether every action deletes at least as many facts of the predicate as it adds, going by what is written. */
    private boolean mayStayConstant(String predicate) {
        return problem.changingPredicates().contains(predicate)
                && problem.domain().actions().stream()
                        .allMatch(action -> growth(action.effect(), predicate) <= 0
                                && conditional(action.effect(), predicate) <= MOST_CONDITIONAL);
    }

    /** How many changes of the predicate are conditional; too many if there is one for any object. */
    private static int conditional(Effect effect, String predicate) {
        if (effect instanceof Effect.And and) {
            return and.parts().stream()
                    .mapToInt(part -> conditional(part, predicate))
                    .sum();
        } else if (effect instanceof Effect.When when) {
            return changes(when.body(), predicate);
        }
        boolean isForAny = effect instanceof Effect.Forall forall && conditional(forall.body(), predicate) > 0;
        return isForAny ? MOST_CONDITIONAL + 1 : 0;
    }

    private static int changes(Effect effect, String predicate) {
        if (effect instanceof Effect.And and) {
            return and.parts().stream()
                    .mapToInt(part -> changes(part, predicate))
                    .sum();
        } else if (effect instanceof Effect.When when) {
            return changes(when.body(), predicate);
        } else if (effect instanceof Effect.Forall forall) {
            return changes(forall.body(), predicate);
        }
        return effect instanceof Effect.Add add && add.atom().predicate().equals(predicate)
                        || effect instanceof Effect.Delete delete
                                && delete.atom().predicate().equals(predicate)
                ? 1
                : 0;
    }

    private static int growth(Effect effect, String predicate) {
        if (effect instanceof Effect.And and) {
            return and.parts().stream()
                    .mapToInt(part -> growth(part, predicate))
                    .sum();
        } else if (effect instanceof Effect.When when) {
            return growth(when.body(), predicate);
        } else if (effect instanceof Effect.Forall forall) {
            return growth(forall.body(), predicate);
        } else if (effect instanceof Effect.Add add) {
            return add.atom().predicate().equals(predicate) ? 1 : 0;
        }
        return effect instanceof Effect.Delete delete
                        && delete.atom().predicate().equals(predicate)
                ? -1
                : 0;
    }

    private void guess(Predicate predicate, OptionalInt number, Chain chain) {
        int arity = predicate.parameters().size();
        for (int parameters = 0; parameters < 1 << arity; parameters++) {
            if (number.isEmpty() || (parameters >> number.getAsInt() & 1) == 0) {
                Sum sum = new Sum(predicate, number, chain, parameters);
                if (sum.isTooHighIn(goal, problem.init())) {
                    guesses.add(sum.write());
                }
            }
        }
    }

    /** @param parameters the positions of the arguments that tell one sum from another, as bits */
    private record Sum(Predicate predicate, OptionalInt number, Chain chain, int parameters) {

        private boolean isParameter(int position) {
            return (parameters >> position & 1) != 0;
        }

        private boolean isNumber(int position) {
            return number.isPresent() && number.getAsInt() == position;
        }

        boolean isTooHighIn(Collection<Fact> goal, Collection<Fact> init) {
            Map<List<String>, Integer> first = sums(init);
            return sums(goal).entrySet().stream()
                    .anyMatch(entry -> entry.getValue() > first.getOrDefault(entry.getKey(), 0));
        }

        private Map<List<String>, Integer> sums(Collection<Fact> facts) {
            Map<List<String>, Integer> sums = new HashMap<>();
            for (Fact fact : facts) {
                if (fact.predicate().equals(predicate.name())) {
                    List<String> key = new ArrayList<>();
                    for (int position = 0; position < fact.arguments().size(); position++) {
                        if (isParameter(position)) {
                            key.add(fact.arguments().get(position));
                        }
                    }
                    sums.merge(key, weight(fact), Integer::sum);
                }
            }
            return sums;
        }

        private int weight(Fact fact) {
            return number.isEmpty()
                    ? 1
                    : chain.weights().getOrDefault(fact.arguments().get(number.getAsInt()), 0);
        }

        WeightedCount write() {
            List<TypedName> names = new ArrayList<>();
            List<TypedName> counted = new ArrayList<>();
            for (int position = 0; position < predicate.parameters().size(); position++) {
                if (!isNumber(position)) {
                    (isParameter(position) ? names : counted)
                            .add(new TypedName(
                                    name(position),
                                    predicate.parameters().get(position).type()));
                }
            }
            List<WeightedCount.Term> terms = new ArrayList<>();
            if (number.isEmpty()) {
                terms.add(new WeightedCount.Term(1, new CountedAtom(atom(""), counted)));
            }
            chain.weights().forEach((object, weight) -> {
                if (weight > 0) {
                    terms.add(new WeightedCount.Term(weight, new CountedAtom(atom(object), counted)));
                }
            });
            return new WeightedCount(names, terms);
        }

        private Formula.Atom atom(String object) {
            List<Term> arguments = new ArrayList<>();
            for (int position = 0; position < predicate.parameters().size(); position++) {
                arguments.add(isNumber(position) ? new Term.Constant(object) : new Term.Variable(name(position)));
            }
            return new Formula.Atom(predicate.name(), arguments);
        }

        private static String name(int position) {
            return "?p" + position;
        }
    }
}
