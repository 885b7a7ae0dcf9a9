package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.PairTable;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.StateTable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Guesses invariants of every kind that hold in all states that can be reached. Whether they are closed under all actions,
 * and whether the goal contradicts them, is left to chance.
 */
final class RandomInvariant {

    private static final int TRIES = 12;

    private final Dice dice;
    private final PlanningTask task;
    private final CertificateMeaning meaning;
    private final List<Set<Atom>> reachable;
    private final List<Atom> changing;

    RandomInvariant(Dice dice, PlanningCase task) {
        this.dice = dice;
        this.task = task.task();
        this.meaning = new CertificateMeaning(new NaiveSemantics(task.task()));
        this.reachable = task.space().states().stream()
                .map(reached -> reached.state().facts())
                .toList();
        this.changing = reachable.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(fact -> !reachable.stream().allMatch(state -> state.contains(fact)))
                .sorted(Comparator.comparing(Atom::toString))
                .toList();
    }

    /** Every state that can be reached: the one kind of proof that is always there. */
    ExhaustedStates exhausted() {
        return new ExhaustedStates(facts(changing), table(changing), List.of());
    }

    Invariant any() {
        return switch (dice.below(8)) {
            case 0 -> literals();
            case 1 -> pairs();
            case 2 -> lucky(this::group);
            case 3 -> lucky(this::count);
            case 4 -> lucky(this::acyclic);
            case 5 -> projection();
            case 6 -> exhausted();
            default -> exhaustedWithDeadEnds();
        };
    }

    /** One that holds in the reachable states, if one was found. */
    private Invariant lucky(Supplier<Invariant> guesses) {
        Invariant guess = guesses.get();
        for (int i = 0; i < TRIES && !reachable.stream().allMatch(guess.match(meaning)); i++) {
            guess = guesses.get();
        }
        return guess;
    }

    private RelaxedUnreachable literals() {
        Set<Atom> all = union(reachable);
        Set<Atom> lost = new LinkedHashSet<>(task.init());
        lost.removeIf(fact -> reachable.stream().allMatch(state -> state.contains(fact)));
        return new RelaxedUnreachable(Set.copyOf(facts(all)), Set.copyOf(facts(lost)));
    }

    private MutexPairs pairs() {
        List<Literal> literals = new ArrayList<>();
        for (Fact fact : facts(changing)) {
            literals.add(new Literal(fact, true));
            literals.add(new Literal(fact, false));
        }
        PairTable.Builder pairs = new PairTable.Builder(literals.size());
        for (int i = 0; i < literals.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Predicate<Set<Atom>> first = holds(literals.get(i));
                Predicate<Set<Atom>> second = holds(literals.get(j));
                if (reachable.stream().noneMatch(first.and(second))) {
                    pairs.add(i, j);
                }
            }
        }
        return new MutexPairs(literals, pairs.build());
    }

    private static Predicate<Set<Atom>> holds(Literal literal) {
        Atom fact = new Atom(literal.fact().predicate(), literal.fact().arguments());
        return state -> state.contains(fact) == literal.positive();
    }

    private List<TypedName> parameters() {
        return dice.chance(0.4) ? List.of() : List.of(new TypedName("?x", type()));
    }

    private Type type() {
        return task.types().isEmpty() || dice.chance(0.5)
                ? Type.OBJECT
                : Type.of(dice.pick(task.types()).name());
    }

    private MutexGroup group() {
        List<TypedName> parameters = parameters();
        return new MutexGroup(parameters, atoms(parameters));
    }

    private WeightedCount count() {
        List<TypedName> parameters = parameters();
        return new WeightedCount(
                parameters,
                atoms(parameters).stream()
                        .map(atom -> new WeightedCount.Term(dice.pick(-2, -1, 1, 1, 2, 3), atom))
                        .toList());
    }

    private List<CountedAtom> atoms(List<TypedName> parameters) {
        List<CountedAtom> atoms = new ArrayList<>();
        for (int count = changing.isEmpty() ? 0 : dice.between(1, 4); count > 0; count--) {
            atoms.add(atom(dice.pick(changing), parameters));
        }
        return atoms;
    }

    /** Of a fact, its objects left, counted or made a parameter; what is counted may hide a parameter. */
    private CountedAtom atom(Atom fact, List<TypedName> parameters) {
        List<Term> terms = new ArrayList<>();
        List<TypedName> counted = new ArrayList<>();
        for (String object : fact.arguments()) {
            int kind = dice.below(5);
            if (kind == 0) {
                terms.add(new Term.Constant(object));
            } else if (kind <= 2 && !parameters.isEmpty()) {
                terms.add(new Term.Variable(parameters.get(0).name()));
            } else {
                boolean hides = counted.isEmpty() && !parameters.isEmpty() && dice.chance(0.1);
                TypedName variable = new TypedName(hides ? parameters.get(0).name() : "?c" + counted.size(), type());
                counted.add(variable);
                terms.add(new Term.Variable(variable.name()));
            }
        }
        return new CountedAtom(new Formula.Atom(fact.symbol(), terms), counted);
    }

    private AcyclicRelation acyclic() {
        List<Signature> binary = task.predicates().stream()
                .filter(predicate -> predicate.parameters().size() == 2)
                .toList();
        List<Term> ends = new ArrayList<>(List.of(new Term.Variable("?from"), new Term.Variable("?to")));
        List<CountedAtom> edges = new ArrayList<>();
        for (int count = dice.pick(1, 1, 2); count > 0 && !binary.isEmpty(); count--) {
            if (dice.chance(0.3)) {
                ends = List.of(ends.get(1), ends.get(0));
            }
            edges.add(CountedAtom.of(new Formula.Atom(dice.pick(binary).name(), ends)));
        }
        return new AcyclicRelation(new TypedName("?from", type()), new TypedName("?to", type()), edges);
    }

    private Projection projection() {
        List<Atom> pattern = dice.some(changing, dice.pick(0.5, 0.8, 0.95));
        return new Projection(facts(pattern), table(pattern));
    }

    /** Some states are taken out, which lie in the smallest dead-end set that holds them. */
    private ExhaustedStates exhaustedWithDeadEnds() {
        List<Set<Atom>> dead = dice.some(reachable, 0.3);
        if (dead.isEmpty()) {
            return exhausted();
        }
        Set<Atom> always = new LinkedHashSet<>(dead.get(0));
        dead.forEach(always::retainAll);
        DeadEndSet set = new DeadEndSet(Set.copyOf(facts(union(dead))), Set.copyOf(facts(always)));
        List<Set<Atom>> others = new ArrayList<>(reachable);
        others.removeAll(dead);
        return new ExhaustedStates(facts(changing), table(changing, others), List.of(set));
    }

    private StateTable table(List<Atom> columns) {
        return table(columns, reachable);
    }

    private static StateTable table(List<Atom> columns, Collection<Set<Atom>> states) {
        StateTable.Builder table = new StateTable.Builder(columns.size());
        Stream<Set<Atom>> rows = states.stream()
                .map(state -> columns.stream().filter(state::contains).collect(Collectors.toSet()))
                .distinct();
        rows.forEach(row -> {
            long[] bits = new long[StateTable.wordsFor(columns.size())];
            for (int i = 0; i < columns.size(); i++) {
                bits[i / 64] |= row.contains(columns.get(i)) ? 1L << i : 0;
            }
            table.add(bits);
        });
        return table.build();
    }

    private static Set<Atom> union(Collection<Set<Atom>> states) {
        return states.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Fact> facts(Collection<Atom> atoms) {
        return atoms.stream()
                .map(atom -> new Fact(atom.symbol(), atom.arguments()))
                .toList();
    }
}
