package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.StateTable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which states an invariant is about: each method is one kind's definition. States are the facts that hold. */
final class CertificateMeaning implements Invariant.Cases<Predicate<Set<Atom>>> {

    private final NaiveSemantics semantics;
    private final Set<Atom> init;

    CertificateMeaning(NaiveSemantics semantics) {
        this.semantics = semantics;
        this.init = semantics.initial().facts();
    }

    @Override
    public Predicate<Set<Atom>> relaxedUnreachable(RelaxedUnreachable literals) {
        Set<Atom> mayBeTrue = atoms(literals.mayBeTrue());
        Set<Atom> neverFalse = new HashSet<>(init);
        neverFalse.removeAll(atoms(literals.mayBecomeFalse()));
        return state -> mayBeTrue.containsAll(state) && state.containsAll(neverFalse);
    }

    @Override
    public Predicate<Set<Atom>> mutexPairs(MutexPairs pairs) {
        List<Literal> literals = pairs.literals();
        List<Atom> facts =
                literals.stream().map(literal -> atom(literal.fact())).toList();
        return state -> {
            int[] holding = IntStream.range(0, facts.size())
                    .filter(i -> state.contains(facts.get(i)) == literals.get(i).positive())
                    .toArray();
            return IntStream.of(holding)
                    .noneMatch(first -> IntStream.of(holding)
                            .anyMatch(second -> pairs.excluded().has(first, second)));
        };
    }

    @Override
    public Predicate<Set<Atom>> mutexGroup(MutexGroup group) {
        List<Set<Atom>> groups = bindings(group.parameters(), Map.of()).stream()
                .map(binding -> group.atoms().stream()
                        .flatMap(atom -> instances(atom, binding).stream())
                        .collect(Collectors.toSet()))
                .toList();
        return state -> groups.stream().allMatch(facts -> count(facts, state) <= 1);
    }

    @Override
    public Predicate<Set<Atom>> weightedCount(WeightedCount count) {
        List<Map<Atom, Long>> sums = new ArrayList<>();
        for (Map<String, String> binding : bindings(count.parameters(), Map.of())) {
            Map<Atom, Long> weights = new HashMap<>();
            count.terms()
                    .forEach(term -> instances(term.atom(), binding)
                            .forEach(fact -> weights.merge(fact, term.weight(), Long::sum)));
            sums.add(weights);
        }
        return state -> sums.stream().allMatch(weights -> sum(weights, state) <= sum(weights, init));
    }

    private static long sum(Map<Atom, Long> weights, Set<Atom> state) {
        return state.stream().mapToLong(fact -> weights.getOrDefault(fact, 0L)).sum();
    }

    private static long count(Set<Atom> facts, Set<Atom> state) {
        return facts.stream().filter(state::contains).count();
    }

    @Override
    public Predicate<Set<Atom>> acyclicRelation(AcyclicRelation relation) {
        Map<Atom, Set<List<String>>> edges = new HashMap<>();
        for (Map<String, String> binding : bindings(List.of(relation.from(), relation.to()), Map.of())) {
            List<String> edge = List.of(
                    binding.get(relation.from().name()),
                    binding.get(relation.to().name()));
            relation.edges()
                    .forEach(atom -> instances(atom, binding)
                            .forEach(fact -> edges.computeIfAbsent(fact, any -> new HashSet<>())
                                    .add(edge)));
        }
        return state -> isAcyclic(state.stream()
                .flatMap(fact -> edges.getOrDefault(fact, Set.of()).stream())
                .collect(Collectors.toSet()));
    }

    /** Edges to where no edge leaves are on no cycle; without them, nothing is left if there is no cycle. */
    private static boolean isAcyclic(Set<List<String>> edges) {
        Set<List<String>> left = new HashSet<>(edges);
        while (left.removeIf(edge -> left.stream().noneMatch(next -> next.get(0).equals(edge.get(1))))) {
            // Until nothing more can be taken away.
        }
        return left.isEmpty();
    }

    @Override
    public Predicate<Set<Atom>> projection(Projection projection) {
        return inTable(projection.pattern(), projection.states());
    }

    @Override
    public Predicate<Set<Atom>> exhaustedStates(ExhaustedStates states) {
        Set<Atom> listed = atoms(states.facts());
        Predicate<Set<Atom>> known = inTable(states.facts(), states.states())
                .and(state -> without(listed, state).equals(without(listed, init)));
        return states.deadEnds().stream().map(this::deadEnds).reduce(known, Predicate::or);
    }

    private Predicate<Set<Atom>> deadEnds(DeadEndSet set) {
        Set<String> changing = semantics.task.actions().stream()
                .flatMap(action -> changed(action.effect()).stream())
                .collect(Collectors.toSet());
        Set<Atom> allowed = atoms(set.mayBeTrue());
        Set<Atom> asInitially = new HashSet<>(init);
        asInitially.removeIf(fact -> changing.contains(fact.symbol()));
        Set<Atom> needed = atoms(set.neverFalse());
        needed.removeIf(fact -> !changing.contains(fact.symbol()));
        return state -> state.containsAll(needed)
                && state.containsAll(asInitially)
                && state.stream()
                        .allMatch(fact ->
                                changing.contains(fact.symbol()) ? allowed.contains(fact) : asInitially.contains(fact));
    }

    /** The predicates of the facts that an effect may change. */
    static Set<String> changed(Effect effect) {
        if (effect instanceof Effect.Both both) {
            return both.parts().stream().flatMap(part -> changed(part).stream()).collect(Collectors.toSet());
        } else if (effect instanceof Effect.When when) {
            return changed(when.body());
        } else if (effect instanceof Effect.ForEach forEach) {
            return changed(forEach.body());
        } else if (effect instanceof Effect.Add add) {
            return Set.of(add.atom().symbol());
        }
        return effect instanceof Effect.Delete delete ? Set.of(delete.atom().symbol()) : Set.of();
    }

    private Predicate<Set<Atom>> inTable(List<Fact> facts, StateTable table) {
        List<Atom> atoms = facts.stream().map(CertificateMeaning::atom).toList();
        Set<Set<Atom>> rows = new HashSet<>();
        for (int row = 0; row < table.count(); row++) {
            int state = row;
            rows.add(IntStream.range(0, atoms.size())
                    .filter(column -> table.holds(state, column))
                    .mapToObj(atoms::get)
                    .collect(Collectors.toSet()));
        }
        Set<Atom> listed = Set.copyOf(atoms);
        return state -> rows.contains(state.stream().filter(listed::contains).collect(Collectors.toSet()));
    }

    private static Set<Atom> without(Set<Atom> facts, Set<Atom> state) {
        Set<Atom> rest = new HashSet<>(state);
        rest.removeAll(facts);
        return rest;
    }

    /** The facts that a counted atom stands for. */
    private Set<Atom> instances(CountedAtom atom, Map<String, String> outer) {
        return bindings(atom.counted(), outer).stream()
                .map(binding -> ground(atom.atom(), binding))
                .collect(Collectors.toSet());
    }

    private static Atom ground(Formula.Atom atom, Map<String, String> binding) {
        return new Atom(
                        atom.predicate(),
                        atom.arguments().stream().map(Term::name).toList())
                .ground(binding);
    }

    private List<Map<String, String>> bindings(List<TypedName> variables, Map<String, String> outer) {
        return semantics.bindings(
                variables.stream()
                        .map(variable ->
                                new Typed(variable.name(), variable.type().alternatives()))
                        .toList(),
                outer);
    }

    private static Atom atom(Fact fact) {
        return new Atom(fact.predicate(), fact.arguments());
    }

    private static Set<Atom> atoms(Collection<Fact> facts) {
        return facts.stream().map(CertificateMeaning::atom).collect(Collectors.toCollection(HashSet::new));
    }
}
