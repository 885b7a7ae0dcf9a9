package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Certificates of every kind for tiny problems, out of their reachable states: right ones and, by chance, slightly wrong
 * ones. Some are guessed and hold in the reachable states only by luck.
 */
public final class RandomCertificates {

    private final SplittableRandom random;
    private final Problem problem;
    private final List<Set<Fact>> reachable;
    private final List<Fact> facts;

    private RandomCertificates(long seed, Problem problem, int mostStates) {
        this.random = new SplittableRandom(seed);
        this.problem = problem;
        this.reachable = List.copyOf(NaiveSearch.search(problem, mostStates).states());
        Set<Fact> all = new LinkedHashSet<>();
        reachable.forEach(all::addAll);
        if (all.isEmpty()) {
            all.add(new Fact("zero", List.of()));
        }
        this.facts = List.copyOf(all);
    }

    /** The same seed gives the same certificate. */
    public static Certificate certificate(long seed, Problem problem) {
        RandomCertificates certificates = new RandomCertificates(seed, problem, 300);
        int count = 1 + certificates.random.nextInt(3);
        List<Invariant> chain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chain.add(certificates.invariant());
        }
        return count == 1 ? chain.get(0) : new Combined(chain);
    }

    private Invariant invariant() {
        return switch (random.nextInt(7)) {
            case 0 -> relaxed();
            case 1 -> pairs();
            case 2 -> new MutexGroup(parameters(), atoms());
            case 3 ->
                new WeightedCount(
                        parameters(),
                        atoms().stream()
                                .map(atom -> new WeightedCount.Term(random.nextInt(-2, 3), atom))
                                .toList());
            case 4 -> acyclic();
            case 5 -> projection();
            default -> exhausted();
        };
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private RelaxedUnreachable relaxed() {
        Set<Fact> mayBeTrue = new HashSet<>();
        Set<Fact> mayBecomeFalse = new HashSet<>();
        for (Set<Fact> state : reachable) {
            mayBeTrue.addAll(state);
            problem.init().stream().filter(fact -> !state.contains(fact)).forEach(mayBecomeFalse::add);
        }
        mayBeTrue.removeIf(fact -> rarely());
        mayBecomeFalse.removeIf(fact -> rarely());
        return new RelaxedUnreachable(mayBeTrue, mayBecomeFalse);
    }

    private MutexPairs pairs() {
        List<Literal> literals = new ArrayList<>();
        for (Fact fact : facts) {
            literals.add(new Literal(fact, true));
            literals.add(new Literal(fact, false));
        }
        PairTable.Builder table = new PairTable.Builder(literals.size());
        for (int i = 0; i < literals.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Literal first = literals.get(i);
                Literal second = literals.get(j);
                boolean never = reachable.stream().noneMatch(state -> holds(state, first) && holds(state, second));
                if (never != (random.nextInt(100) == 0)) {
                    table.add(i, j);
                }
            }
        }
        return new MutexPairs(literals, table.build());
    }

    private static boolean holds(Set<Fact> state, Literal literal) {
        return state.contains(literal.fact()) == literal.positive();
    }

    private List<TypedName> parameters() {
        return random.nextBoolean() ? List.of() : List.of(new TypedName("?x", type()));
    }

    private Type type() {
        return random.nextInt(3) == 0 ? Type.of(random.nextBoolean() ? "red" : "blue") : Type.OBJECT;
    }

    /** Each of one of the facts, its objects left or made a parameter or counted. */
    private List<CountedAtom> atoms() {
        List<CountedAtom> atoms = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            List<Term> terms = new ArrayList<>();
            Set<TypedName> counted = new LinkedHashSet<>();
            for (String object : fact.arguments()) {
                int kind = random.nextInt(4);
                if (kind == 0) {
                    terms.add(new Term.Constant(object));
                } else if (kind == 1) {
                    terms.add(new Term.Variable("?x"));
                } else {
                    TypedName variable = new TypedName("?c" + counted.size(), type());
                    counted.add(variable);
                    terms.add(new Term.Variable(variable.name()));
                }
            }
            atoms.add(new CountedAtom(new Formula.Atom(fact.predicate(), terms), List.copyOf(counted)));
        }
        return atoms;
    }

    private AcyclicRelation acyclic() {
        List<Term> ends = new ArrayList<>(List.of(new Term.Variable("?from"), new Term.Variable("?to")));
        CountedAtom two = CountedAtom.of(new Formula.Atom(random.nextInt(4) == 0 ? "link" : "two", ends));
        return new AcyclicRelation(new TypedName("?from", type()), new TypedName("?to", type()), List.of(two));
    }

    private Projection projection() {
        List<Fact> pattern =
                facts.stream().filter(fact -> random.nextInt(3) > 0).toList();
        return new Projection(pattern, table(pattern));
    }

    private ExhaustedStates exhausted() {
        List<Fact> listed = facts.stream().filter(fact -> !rarely()).toList();
        List<DeadEndSet> deadEnds = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            Set<Fact> mayBeTrue = new HashSet<>(facts);
            mayBeTrue.removeIf(fact -> random.nextInt(3) == 0);
            Set<Fact> neverFalse = new HashSet<>(mayBeTrue);
            neverFalse.removeIf(fact -> random.nextInt(3) > 0);
            deadEnds.add(new DeadEndSet(mayBeTrue, neverFalse));
        }
        return new ExhaustedStates(listed, table(listed), deadEnds);
    }

    private StateTable table(List<Fact> listed) {
        Set<Set<Fact>> parts = new LinkedHashSet<>();
        for (Set<Fact> state : reachable) {
            Set<Fact> part = new HashSet<>(state);
            part.retainAll(listed);
            parts.add(part);
        }
        StateTable.Builder table = new StateTable.Builder(listed.size());
        boolean complete = random.nextInt(3) > 0;
        for (Set<Fact> part : parts) {
            if (complete || random.nextInt(20) > 0) {
                long[] bits = new long[StateTable.wordsFor(listed.size())];
                for (int i = 0; i < listed.size(); i++) {
                    bits[i / 64] |= part.contains(listed.get(i)) ? 1L << i : 0;
                }
                table.add(bits);
            }
        }
        return table.build();
    }
}
