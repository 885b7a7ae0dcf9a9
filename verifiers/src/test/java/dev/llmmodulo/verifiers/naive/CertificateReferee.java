package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.judgement.Certificate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a state that shows a certificate to be no proof: the initial one outside an invariant, one from which a step
 * leads out of the invariants that it is in, or a goal state inside. Looks at every state that can be reached and, since a
 * proof speaks of states that cannot, at many beside them: reached ones with a few facts added or taken away. Each method
 * is one rule; {@link PlantedCheckerBug} breaks them one at a time.
 */
class CertificateReferee {

    private static final int MOST_CHANGES = 4;

    final NaiveSemantics semantics;
    final List<Atom> steps;
    private final Set<Set<Atom>> states = new LinkedHashSet<>();
    private final Map<Set<Atom>, List<Move>> moves = new HashMap<>();

    private record Move(Atom step, Set<Atom> after) {}

    /** @param unreached how many states to look at that, mostly, cannot be reached */
    CertificateReferee(PlanningCase task, NaiveSemantics semantics, int unreached) {
        Dice dice = new Dice(task.seed());
        this.semantics = semantics;
        this.steps = StateSpace.steps(semantics);
        task.space().states().forEach(reached -> states.add(reached.state().facts()));
        List<Set<Atom>> reached = List.copyOf(states);
        List<Atom> changing = changing(task.task());
        for (int i = 0; i < unreached && !changing.isEmpty(); i++) {
            Set<Atom> state = new HashSet<>(dice.pick(reached));
            for (int changes = dice.between(1, MOST_CHANGES); changes > 0; changes--) {
                Atom fact = dice.pick(changing);
                if (!state.remove(fact)) {
                    state.add(fact);
                }
            }
            states.add(state);
        }
    }

    /** All facts of predicates that actions change, of any objects. */
    private static List<Atom> changing(PlanningTask task) {
        Set<String> changed = new HashSet<>();
        task.actions().forEach(action -> changed.addAll(CertificateMeaning.changed(action.effect())));
        NaiveSemantics semantics = new NaiveSemantics(task);
        return task.predicates().stream()
                .filter(predicate -> changed.contains(predicate.name()))
                .flatMap(predicate -> semantics.instances(predicate).stream())
                .toList();
    }

    static List<Invariant> chain(Certificate certificate) {
        return certificate instanceof Combined combined ? combined.chain() : List.of((Invariant) certificate);
    }

    /** Why the certificate is no proof; empty if no reason was found. */
    final Optional<String> flaw(Certificate certificate) {
        try {
            return flaw(chain(certificate));
        } catch (IllegalStateException unbound) {
            return Optional.of("without meaning: " + unbound.getMessage());
        }
    }

    private Optional<String> flaw(List<Invariant> chain) {
        CertificateMeaning meaning = new CertificateMeaning(semantics);
        List<Predicate<Set<Atom>>> invariants =
                chain.stream().map(invariant -> invariant.match(meaning)).toList();
        if (!holdsInitially(invariants)) {
            return Optional.of("the initial state is outside");
        }
        for (Set<Atom> state : states) {
            int inside = 0;
            while (inside < invariants.size() && invariants.get(inside).test(state)) {
                inside++;
            }
            if (inside == invariants.size() && isGoal(state)) {
                return Optional.of("a goal inside: " + state);
            }
            if (inside > 0 && isLookedAt(state)) {
                for (Move move : moves.computeIfAbsent(state, this::moves)) {
                    for (int i = 0; i < Math.min(inside, mustBeClosed(invariants.size())); i++) {
                        if (!invariants.get(i).test(move.after())) {
                            return Optional.of(move.step() + " leads out of "
                                    + chain.get(i).kind() + " from " + state);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether steps from the state matter. */
    boolean isLookedAt(Set<Atom> state) {
        return true;
    }

    /** How many of so many invariants must be closed. */
    int mustBeClosed(int invariants) {
        return invariants;
    }

    boolean holdsInitially(List<Predicate<Set<Atom>>> invariants) {
        return invariants.stream()
                .allMatch(each -> each.test(semantics.initial().facts()));
    }

    boolean isGoal(Set<Atom> state) {
        return semantics.holds(semantics.goal(), semantics.world(whole(state)));
    }

    private State whole(Set<Atom> facts) {
        return semantics.initial().withFacts(facts);
    }

    private List<Move> moves(Set<Atom> state) {
        return steps.stream()
                .flatMap(step -> after(step, state).map(after -> new Move(step, after)).stream())
                .toList();
    }

    /** Empty if the step cannot be taken. A step whose cost has no value may or may not be counted as one. */
    Optional<Set<Atom>> after(Atom step, Set<Atom> facts) {
        State state = whole(facts);
        try {
            return semantics.isApplicable(step, state)
                    ? Optional.of(semantics.apply(step, state).facts())
                    : Optional.empty();
        } catch (UndefinedException noCost) {
            return Optional.empty();
        }
    }
}
