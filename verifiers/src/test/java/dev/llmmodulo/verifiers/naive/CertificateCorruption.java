package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.Combined;
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
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Changes a certificate in one place: a literal, pair, state, bit, weight, atom or whole invariant more, less or other. */
final class CertificateCorruption implements Invariant.Cases<Invariant> {

    private final Dice dice;
    private final List<Fact> facts;
    private final Supplier<Invariant> others;

    /**
     * @param facts what may be put in
     * @param others invariants that may be put in
     */
    CertificateCorruption(Dice dice, List<Fact> facts, Supplier<Invariant> others) {
        this.dice = dice;
        this.facts = List.copyOf(facts);
        this.others = others;
    }

    Certificate corrupted(Certificate certificate) {
        List<Invariant> chain = new ArrayList<>(CertificateReferee.chain(certificate));
        int at = dice.below(chain.size());
        if (dice.chance(0.75)) {
            chain.set(at, chain.get(at).match(this));
        } else if (dice.chance(0.4) && chain.size() > 1) {
            chain.remove(at);
        } else if (dice.chance(0.5)) {
            chain.add(at, chain.remove(dice.below(chain.size())));
        } else {
            chain.add(dice.below(chain.size() + 1), others.get());
        }
        return chain.size() == 1 ? chain.get(0) : new Combined(chain);
    }

    @Override
    public Invariant relaxedUnreachable(RelaxedUnreachable literals) {
        return dice.chance(0.5)
                ? new RelaxedUnreachable(changed(literals.mayBeTrue()), literals.mayBecomeFalse())
                : new RelaxedUnreachable(literals.mayBeTrue(), changed(literals.mayBecomeFalse()));
    }

    @Override
    public Invariant mutexPairs(MutexPairs pairs) {
        List<Literal> literals = new ArrayList<>(pairs.literals());
        if (literals.isEmpty()) {
            return pairs;
        } else if (dice.chance(0.2)) {
            int at = dice.below(literals.size());
            Literal other =
                    dice.chance(0.5) ? literals.get(at).negated() : new Literal(dice.pick(facts), dice.chance(0.5));
            if (!literals.contains(other)) {
                literals.set(at, other);
            }
            return new MutexPairs(literals, pairs.excluded());
        }
        int first = dice.below(literals.size());
        int second = dice.below(literals.size());
        PairTable.Builder table = new PairTable.Builder(literals.size());
        for (int i = 0; i < literals.size(); i++) {
            for (int j = 0; j <= i; j++) {
                boolean here = i == Math.max(first, second) && j == Math.min(first, second);
                if (pairs.excluded().has(i, j) != here) {
                    table.add(i, j);
                }
            }
        }
        return new MutexPairs(literals, table.build());
    }

    @Override
    public Invariant mutexGroup(MutexGroup group) {
        return dice.chance(0.2)
                ? new MutexGroup(changedNames(group.parameters()), group.atoms())
                : new MutexGroup(group.parameters(), changedAtoms(group.atoms(), List.of()));
    }

    @Override
    public Invariant weightedCount(WeightedCount count) {
        List<WeightedCount.Term> terms = new ArrayList<>(count.terms());
        int at = dice.below(Math.max(1, terms.size()));
        if (terms.isEmpty() || dice.chance(0.2)) {
            terms.add(new WeightedCount.Term(dice.between(-2, 2), atom()));
        } else if (dice.chance(0.2)) {
            terms.remove(at);
        } else if (dice.chance(0.6)) {
            long weight = terms.get(at).weight() + dice.pick(-1, 1, -2, 2);
            terms.set(at, new WeightedCount.Term(weight, terms.get(at).atom()));
        } else {
            CountedAtom atom =
                    changedAtoms(List.of(terms.get(at).atom()), List.of()).get(0);
            terms.set(at, new WeightedCount.Term(terms.get(at).weight(), atom));
        }
        return new WeightedCount(count.parameters(), terms);
    }

    @Override
    public Invariant acyclicRelation(AcyclicRelation relation) {
        List<Term> ends = List.of(
                new Term.Variable(relation.from().name()),
                new Term.Variable(relation.to().name()));
        return switch (dice.below(3)) {
            case 0 -> new AcyclicRelation(relation.to(), relation.from(), relation.edges());
            case 1 ->
                new AcyclicRelation(
                        new TypedName(relation.from().name(), relation.to().type()), relation.to(), relation.edges());
            default -> new AcyclicRelation(relation.from(), relation.to(), changedAtoms(relation.edges(), ends));
        };
    }

    @Override
    public Invariant projection(Projection projection) {
        if (dice.chance(0.3) && !projection.pattern().isEmpty()) {
            int without = dice.below(projection.pattern().size());
            List<Fact> pattern = new ArrayList<>(projection.pattern());
            Fact fact = dice.pick(facts);
            if (dice.chance(0.3) && !pattern.contains(fact)) {
                pattern.set(without, fact);
                return new Projection(pattern, projection.states());
            }
            pattern.remove(without);
            return new Projection(pattern, withoutColumn(projection.states(), without));
        }
        return new Projection(projection.pattern(), changed(projection.states()));
    }

    @Override
    public Invariant exhaustedStates(ExhaustedStates states) {
        List<DeadEndSet> deadEnds = new ArrayList<>(states.deadEnds());
        if (!deadEnds.isEmpty() && dice.chance(0.5)) {
            int at = dice.below(deadEnds.size());
            DeadEndSet set = deadEnds.get(at);
            deadEnds.set(
                    at,
                    dice.chance(0.5)
                            ? new DeadEndSet(changed(set.mayBeTrue()), set.neverFalse())
                            : new DeadEndSet(set.mayBeTrue(), changed(set.neverFalse())));
            return new ExhaustedStates(states.facts(), states.states(), deadEnds);
        } else if (dice.chance(0.2)) {
            deadEnds.add(new DeadEndSet(Set.copyOf(dice.some(facts, 0.6)), Set.copyOf(dice.some(facts, 0.2))));
            return new ExhaustedStates(states.facts(), states.states(), deadEnds);
        } else if (dice.chance(0.15) && !states.facts().isEmpty()) {
            List<Fact> columns = new ArrayList<>(states.facts());
            int without = dice.below(columns.size());
            columns.remove(without);
            return new ExhaustedStates(columns, withoutColumn(states.states(), without), deadEnds);
        }
        return new ExhaustedStates(states.facts(), changed(states.states()), deadEnds);
    }

    /** A state less, a bit turned, or a state of turned bits more. */
    private StateTable changed(StateTable table) {
        StateTable.Builder builder = new StateTable.Builder(table.facts());
        int at = dice.below(Math.max(1, table.count()));
        int kind = dice.below(3);
        for (int i = 0; i < table.count(); i++) {
            long[] state = new long[table.words()];
            table.copy(i, state);
            if (i != at || kind == 0) {
                builder.add(state);
            }
            if (i == at && kind != 2 && table.facts() > 0) {
                int bit = dice.below(table.facts());
                state[bit / 64] ^= 1L << bit;
                builder.add(state);
            }
        }
        return builder.build();
    }

    private static StateTable withoutColumn(StateTable table, int without) {
        StateTable.Builder builder = new StateTable.Builder(table.facts() - 1);
        for (int i = 0; i < table.count(); i++) {
            long[] state = new long[table.words()];
            for (int column = 0; column < table.facts() - 1; column++) {
                if (table.holds(i, column < without ? column : column + 1)) {
                    state[column / 64] |= 1L << column;
                }
            }
            builder.add(state);
        }
        return builder.build();
    }

    private Set<Fact> changed(Set<Fact> set) {
        Set<Fact> other = new LinkedHashSet<>(set);
        Fact fact = dice.chance(0.5) && !set.isEmpty() ? dice.pick(List.copyOf(set)) : dice.pick(facts);
        if (!other.remove(fact)) {
            other.add(fact);
        }
        return other;
    }

    private List<TypedName> changedNames(List<TypedName> names) {
        List<TypedName> others = new ArrayList<>(names);
        if (others.isEmpty()) {
            others.add(new TypedName("?x", Type.OBJECT));
        } else {
            others.remove(dice.below(others.size()));
        }
        return others;
    }

    /** @param ends what a new atom is about; if none, a fact */
    private List<CountedAtom> changedAtoms(List<CountedAtom> atoms, List<Term> ends) {
        List<CountedAtom> changed = new ArrayList<>(atoms);
        int at = dice.below(Math.max(1, atoms.size()));
        if (atoms.isEmpty() || atoms.size() < 4 && dice.chance(0.2)) {
            Fact fact = dice.pick(facts);
            boolean fits = ends.size() == fact.arguments().size();
            changed.add(fits ? CountedAtom.of(new Formula.Atom(fact.predicate(), ends)) : atom());
        } else if (atoms.size() > 1 && dice.chance(0.3)) {
            changed.remove(at);
        } else {
            changed.set(at, changed(atoms.get(at)));
        }
        return changed;
    }

    /** Another predicate, another order of terms, or a counted variable that is an object. */
    private CountedAtom changed(CountedAtom atom) {
        List<Term> terms = new ArrayList<>(atom.atom().arguments());
        List<TypedName> counted = new ArrayList<>(atom.counted());
        Fact fact = dice.pick(facts);
        if (dice.chance(0.1)) {
            counted.add(new TypedName("?unused", Type.OBJECT));
        } else if (fact.arguments().size() == terms.size() && dice.chance(0.4)) {
            return new CountedAtom(new Formula.Atom(fact.predicate(), terms), counted);
        } else if (terms.size() > 1 && dice.chance(0.4)) {
            terms.add(terms.remove(0));
        } else if (!counted.isEmpty() && !fact.arguments().isEmpty()) {
            Term variable =
                    new Term.Variable(counted.remove(dice.below(counted.size())).name());
            terms.replaceAll(term -> term.equals(variable) ? new Term.Constant(dice.pick(fact.arguments())) : term);
        }
        return new CountedAtom(new Formula.Atom(atom.atom().predicate(), terms), counted);
    }

    private CountedAtom atom() {
        Fact fact = dice.pick(facts);
        List<Term> terms = new ArrayList<>();
        fact.arguments().forEach(object -> terms.add(new Term.Constant(object)));
        return CountedAtom.of(new Formula.Atom(fact.predicate(), terms));
    }
}
