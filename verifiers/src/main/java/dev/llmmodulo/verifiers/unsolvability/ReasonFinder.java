package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.causes.Achievers;
import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.unsolvability.GoalOutOfReach.Unreachable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds, in an accepted certificate, what the goal contradicts; empty where an invariant alone does not show it. */
final class ReasonFinder implements Invariant.Cases<Optional<ProvenUnsolvability>> {

    private final Problem problem;
    private final Universe universe;
    private final List<Literal> goal;

    ReasonFinder(Problem problem) {
        this.problem = problem;
        this.universe = new Universe(problem);
        this.goal = GoalLiterals.of(problem.goal());
    }

    /** The last invariant of a chain that shows it by itself. */
    ProvenUnsolvability reason(Certificate certificate) {
        List<Invariant> chain = certificate instanceof Combined combined
                ? combined.chain()
                : certificate instanceof Invariant invariant ? List.of(invariant) : List.of();
        for (int i = chain.size() - 1; i >= 0; i--) {
            Optional<ProvenUnsolvability> reason = chain.get(i).match(this);
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return certificate instanceof RelaxedUnreachable
                ? new GoalOutOfReach(List.of())
                : new ContradictedGoal(chain.stream().map(Invariant::kind).toList());
    }

    private List<Fact> goalFacts() {
        return goal.stream()
                .filter(Literal::positive)
                .map(Literal::fact)
                .distinct()
                .toList();
    }

    @Override
    public Optional<ProvenUnsolvability> relaxedUnreachable(RelaxedUnreachable literals) {
        List<Unreachable> unreachable = goal.stream()
                .filter(literal -> !mayHold(literal, literals))
                .map(literal -> new Unreachable(
                        literal,
                        Achievers.of(literal, universe).stream()
                                .map(achiever -> Obstacles.of(achiever, problem, one -> mayHold(one, literals)))
                                .toList()))
                .toList();
        return unreachable.isEmpty() ? Optional.empty() : Optional.of(new GoalOutOfReach(unreachable));
    }

    private boolean mayHold(Literal literal, RelaxedUnreachable literals) {
        return literal.positive()
                ? literals.mayBeTrue().contains(literal.fact())
                : !problem.init().contains(literal.fact())
                        || literals.mayBecomeFalse().contains(literal.fact());
    }

    @Override
    public Optional<ProvenUnsolvability> mutexPairs(MutexPairs pairs) {
        List<Integer> numbers = goal.stream()
                .map(literal -> pairs.literals().indexOf(literal))
                .filter(number -> number >= 0)
                .distinct()
                .toList();
        for (int one : numbers) {
            for (int other : numbers) {
                if (pairs.excluded().has(one, other)) {
                    List<Literal> needed = one == other
                            ? List.of(pairs.literals().get(one))
                            : List.of(
                                    pairs.literals().get(one), pairs.literals().get(other));
                    return Optional.of(new ExcludedPair(needed, pairs.excluded().count()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<ProvenUnsolvability> mutexGroup(MutexGroup group) {
        Map<List<String>, List<Fact>> needed = new LinkedHashMap<>();
        Membership membership = new Membership(universe, group.parameters());
        for (Fact fact : goalFacts()) {
            for (CountedAtom atom : group.atoms()) {
                membership.instance(atom, fact).ifPresent(instance -> {
                    List<Fact> facts = needed.computeIfAbsent(instance, unseen -> new ArrayList<>());
                    if (!facts.contains(fact)) {
                        facts.add(fact);
                    }
                });
            }
        }
        return needed.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .findFirst()
                .map(entry -> new ExcludedGroup(
                        entry.getValue(),
                        group.atoms().stream()
                                .map(atom -> membership.pattern(atom, entry.getKey()))
                                .toList()));
    }

    @Override
    public Optional<ProvenUnsolvability> weightedCount(WeightedCount count) {
        Map<List<String>, Long> available = new HashMap<>();
        weigh(count, problem.init(), available);
        Map<List<String>, Long> needed = new LinkedHashMap<>();
        Map<List<String>, List<Fact>> counted = weigh(count, goalFacts(), needed);
        if (count.terms().stream().anyMatch(term -> term.weight() < 0)) {
            return Optional.empty();
        }
        return needed.entrySet().stream()
                .filter(entry -> entry.getValue() > available.getOrDefault(entry.getKey(), 0L))
                .findFirst()
                .map(entry -> new GoalTooHigh(
                        counted.get(entry.getKey()), entry.getValue(), available.getOrDefault(entry.getKey(), 0L)));
    }

    private Map<List<String>, List<Fact>> weigh(
            WeightedCount count, Collection<Fact> facts, Map<List<String>, Long> sums) {
        Membership membership = new Membership(universe, count.parameters());
        Map<List<String>, List<Fact>> counted = new HashMap<>();
        for (Fact fact : facts) {
            for (WeightedCount.Term term : count.terms()) {
                membership.instance(term.atom(), fact).ifPresent(instance -> {
                    sums.merge(instance, term.weight(), Long::sum);
                    counted.computeIfAbsent(instance, unseen -> new ArrayList<>())
                            .add(fact);
                });
            }
        }
        return counted;
    }

    @Override
    public Optional<ProvenUnsolvability> acyclicRelation(AcyclicRelation relation) {
        Membership ends = new Membership(universe, List.of(relation.from(), relation.to()));
        Map<Fact, Fact> facts = new LinkedHashMap<>();
        for (Fact fact : goalFacts()) {
            for (CountedAtom atom : relation.edges()) {
                ends.instance(atom, fact).ifPresent(instance -> facts.put(new Fact(fact.predicate(), instance), fact));
            }
        }
        return Cycles.find(List.copyOf(facts.keySet()))
                .map(cycle -> new ClosedCycle(cycle.stream().map(facts::get).toList()));
    }

    @Override
    public Optional<ProvenUnsolvability> projection(Projection projection) {
        return Optional.of(
                new SeenStates(projection.states().count(), projection.pattern().size(), true, 0));
    }

    @Override
    public Optional<ProvenUnsolvability> exhaustedStates(ExhaustedStates states) {
        return Optional.of(new SeenStates(
                states.states().count(),
                states.facts().size(),
                false,
                states.deadEnds().size()));
    }
}
