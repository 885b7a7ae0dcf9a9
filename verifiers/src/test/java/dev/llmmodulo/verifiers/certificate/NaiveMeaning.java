package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a certificate states, by its definition: goes through every state of a tiny problem, reachable or not, and looks
 * whether it is in each invariant, where its steps lead, and whether it satisfies the goal. Nothing is clever here.
 */
public final class NaiveMeaning {

    /** The most facts that may change: all sets of them are tried. */
    public static final int MOST_FACTS = 12;

    private final Problem problem;
    private final NaiveSemantics semantics;
    private final List<Fact> changing;

    private NaiveMeaning(Problem problem) {
        this.problem = problem;
        this.semantics = new NaiveSemantics(problem);
        this.changing = changingFacts(problem);
    }

    /** Whether the problem is small enough. */
    public static boolean canTell(Problem problem) {
        return changingFacts(problem).size() <= MOST_FACTS;
    }

    /** Why the certificate is no proof; empty if it is one. */
    public static Optional<String> flaw(Problem problem, Certificate certificate) {
        List<Invariant> chain =
                certificate instanceof Combined combined ? combined.chain() : List.of((Invariant) certificate);
        return new NaiveMeaning(problem).flaw(chain);
    }

    private Optional<String> flaw(List<Invariant> chain) {
        for (Invariant invariant : chain) {
            if (!isIn(invariant, problem.init())) {
                return Optional.of("the initial state is not in " + invariant.kind());
            }
        }
        for (Set<Fact> state : states()) {
            int inside = 0;
            while (inside < chain.size() && isIn(chain.get(inside), state)) {
                inside++;
            }
            if (inside == chain.size() && semantics.isGoal(state)) {
                return Optional.of("a goal: " + state);
            }
            for (NaiveSemantics.Successor next : semantics.successors(state).values()) {
                for (int i = 0; i < inside; i++) {
                    if (!isIn(chain.get(i), next.state())) {
                        return Optional.of(chain.get(i).kind() + " is left from " + state + " to " + next.state());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** All facts that the atoms of actions with effects on their predicates could name, of any objects. */
    private static List<Fact> changingFacts(Problem problem) {
        Map<String, Integer> arities = new HashMap<>();
        problem.domain()
                .actions()
                .forEach(action -> NaiveEffects.atoms(action.effect())
                        .forEach(atom ->
                                arities.put(atom.predicate(), atom.arguments().size())));
        Set<Fact> facts = new LinkedHashSet<>();
        arities.forEach((predicate, arity) ->
                tuples(problem, arity).forEach(arguments -> facts.add(new Fact(predicate, arguments))));
        return List.copyOf(facts);
    }

    private static List<List<String>> tuples(Problem problem, int arity) {
        List<List<String>> result = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < arity; i++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> tuple : result) {
                problem.allObjects().stream()
                        .map(TypedName::name)
                        .distinct()
                        .forEach(object -> longer.add(
                                Stream.concat(tuple.stream(), Stream.of(object)).toList()));
            }
            result = longer;
        }
        return result;
    }

    private List<Set<Fact>> states() {
        if (changing.size() > MOST_FACTS) {
            throw new IllegalArgumentException(changing.size() + " facts may change");
        }
        Set<Fact> fixed = new HashSet<>(problem.init());
        changing.forEach(fixed::remove);
        List<Set<Fact>> result = new ArrayList<>();
        for (int bits = 0; bits < 1 << changing.size(); bits++) {
            Set<Fact> state = new HashSet<>(fixed);
            for (int i = 0; i < changing.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    state.add(changing.get(i));
                }
            }
            result.add(state);
        }
        return result;
    }

    /** Whether the state is one of those that the invariant is defined to be. */
    private boolean isIn(Invariant invariant, Set<Fact> state) {
        return invariant.match(new Membership(state));
    }

    private final class Membership implements Invariant.Cases<Boolean> {

        private final Set<Fact> state;

        private Membership(Set<Fact> state) {
            this.state = state;
        }

        private boolean holds(Literal literal) {
            return state.contains(literal.fact()) == literal.positive();
        }

        private List<Fact> facts(CountedAtom atom, Map<String, String> binding) {
            return semantics.bindings(atom.counted(), binding).stream()
                    .map(inner -> NaiveSemantics.fact(atom.atom(), inner))
                    .toList();
        }

        @Override
        public Boolean relaxedUnreachable(RelaxedUnreachable literals) {
            return literals.mayBeTrue().containsAll(state)
                    && problem.init().stream()
                            .allMatch(fact -> state.contains(fact)
                                    || literals.mayBecomeFalse().contains(fact));
        }

        @Override
        public Boolean mutexPairs(MutexPairs pairs) {
            for (int i = 0; i < pairs.literals().size(); i++) {
                for (int j = 0; j < pairs.literals().size(); j++) {
                    if (pairs.excluded().has(i, j)
                            && holds(pairs.literals().get(i))
                            && holds(pairs.literals().get(j))) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public Boolean mutexGroup(MutexGroup group) {
            return semantics.bindings(group.parameters(), Map.of()).stream()
                    .allMatch(binding -> group.atoms().stream()
                                    .flatMap(atom -> facts(atom, binding).stream())
                                    .filter(state::contains)
                                    .distinct()
                                    .count()
                            <= 1);
        }

        @Override
        public Boolean weightedCount(WeightedCount count) {
            return semantics.bindings(count.parameters(), Map.of()).stream()
                    .allMatch(binding -> sum(count, binding, state) <= sum(count, binding, problem.init()));
        }

        private long sum(WeightedCount count, Map<String, String> binding, Set<Fact> state) {
            return count.terms().stream()
                    .mapToLong(term -> term.weight()
                            * facts(term.atom(), binding).stream()
                                    .filter(state::contains)
                                    .count())
                    .sum();
        }

        @Override
        public Boolean acyclicRelation(AcyclicRelation relation) {
            Set<List<String>> paths = new HashSet<>();
            for (Map<String, String> binding : semantics.bindings(List.of(relation.from(), relation.to()), Map.of())) {
                if (relation.edges().stream()
                        .flatMap(atom -> facts(atom, binding).stream())
                        .anyMatch(state::contains)) {
                    paths.add(List.of(
                            binding.get(relation.from().name()),
                            binding.get(relation.to().name())));
                }
            }
            boolean grew = true;
            while (grew) {
                Set<List<String>> longer = paths.stream()
                        .flatMap(first -> paths.stream()
                                .filter(second -> first.get(1).equals(second.get(0)))
                                .map(second -> List.of(first.get(0), second.get(1))))
                        .collect(Collectors.toSet());
                grew = paths.addAll(longer);
            }
            return paths.stream().noneMatch(path -> path.get(0).equals(path.get(1)));
        }

        @Override
        public Boolean projection(Projection projection) {
            return isInTable(projection.pattern(), projection.states());
        }

        private boolean isInTable(List<Fact> facts, StateTable table) {
            for (int i = 0; i < table.count(); i++) {
                boolean same = true;
                for (int j = 0; j < facts.size(); j++) {
                    same &= table.holds(i, j) == state.contains(facts.get(j));
                }
                if (same) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Boolean exhaustedStates(ExhaustedStates states) {
            Set<Fact> rest = new HashSet<>(state);
            Set<Fact> restInitially = new HashSet<>(problem.init());
            states.facts().forEach(rest::remove);
            states.facts().forEach(restInitially::remove);
            return rest.equals(restInitially) && isInTable(states.facts(), states.states())
                    || states.deadEnds().stream().anyMatch(this::isIn);
        }

        private boolean isIn(DeadEndSet set) {
            return changing.stream()
                    .allMatch(fact -> state.contains(fact)
                            ? set.mayBeTrue().contains(fact)
                            : !set.neverFalse().contains(fact));
        }
    }
}
