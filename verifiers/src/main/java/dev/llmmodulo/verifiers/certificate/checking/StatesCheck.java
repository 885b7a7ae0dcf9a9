package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.StateTable;
import dev.llmmodulo.verifiers.certificate.checking.ActionInstance.Change;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of states over some facts. A step is tried in every state of the table; where the facts leave open what it
 * does, all that it may do is tried.
 */
abstract class StatesCheck implements InvariantCheck {

    private final Task task;
    private final StateTable states;
    private final StateIndex index;
    private final Bits bits;
    private final Objections objections;
    private final long[] state;
    private final PartialTruth truth;

    StatesCheck(List<Fact> facts, StateTable states, Task task, Objections objections) {
        task.visits().reserve((8L * states.words() + 16) * states.count());
        this.task = task;
        this.states = states;
        this.index = new StateIndex(states, task.visits());
        this.bits = new Bits(facts, task.numbers());
        this.objections = objections;
        this.state = new long[states.words()];
        this.truth = this::mayHoldInState;
    }

    /** Whether some state of the set may hold a literal of a fact that is not in the table. */
    abstract boolean mayHoldOutside(int literal);

    /** Whether a state that is not in the table is in the set all the same. */
    abstract boolean holds(Successor successor);

    final Task task() {
        return task;
    }

    final Bits bits() {
        return bits;
    }

    private boolean mayHoldInState(int literal) {
        task.visits().work();
        int place = bits.placeOf(literal / 2);
        return place == Bits.NONE ? mayHoldOutside(literal) : Bits.get(state, place) == (literal % 2 == 0);
    }

    @Override
    public void checkInitialState() {
        long[] initial = new long[states.words()];
        for (int place = 0; place < bits.count(); place++) {
            Fact fact = task.numbers().fact(bits.factAt(place));
            Bits.set(initial, place, task.numbers().holdsInitially(fact));
        }
        if (!index.contains(initial) && !holds(new Successor(initial, List.of()))) {
            throw new RejectedException("the initial state is not in the table");
        }
    }

    @Override
    public boolean excludesGoal(Condition goal) {
        for (int i = 0; i < states.count(); i++) {
            task.visits().count();
            states.copy(i, state);
            if (truth.mayHold(goal)) {
                int number = i;
                return objections.unless(false, () -> "state " + number + " of the table may satisfy the goal");
            }
        }
        return true;
    }

    /**
     * What a step leads to from one state of the table.
     *
     * @param listed the bits of the facts in the table
     * @param changed what becomes of each fact that the step may change, in the table or not
     */
    record Successor(long[] listed, List<Outcome> changed) {}

    /** What becomes of a fact. */
    static final class Outcome {

        private final int fact;
        private final Condition holds;
        private final Condition lacks;
        private boolean value;

        Outcome(int fact, Change change) {
            this.fact = fact;
            ActionInstance alone = new ActionInstance("", List.of(), Condition.TRUE, Map.of(fact, change));
            this.holds = alone.after(2 * fact);
            this.lacks = alone.after(2 * fact + 1);
        }

        int fact() {
            return fact;
        }

        boolean value() {
            return value;
        }
    }

    @Override
    public boolean keptBy(ActionInstance step, Assumptions assumed) {
        BitMask mask = new BitMask(states.words());
        List<Condition> rest = new ArrayList<>();
        List<Condition> parts =
                step.precondition() instanceof Condition.All all ? all.parts() : List.of(step.precondition());
        for (Condition part : parts) {
            if (part instanceof Condition.Literal literal && bits.placeOf(literal.literal() / 2) != Bits.NONE) {
                mask.require(bits.placeOf(literal.literal() / 2), literal.literal() % 2 == 0);
            } else {
                rest.add(part);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        step.changes().forEach((fact, change) -> {
            if (bits.placeOf(fact) != Bits.NONE || !mayHoldOutside(2 * fact) || !mayHoldOutside(2 * fact + 1)) {
                outcomes.add(new Outcome(fact, change));
            }
        });
        Condition remaining = Condition.all(rest);
        Successor successor = new Successor(new long[states.words()], outcomes);
        for (int i = 0; i < states.count(); i++) {
            task.visits().count();
            if (mask.fits(states, i)) {
                states.copy(i, state);
                if (truth.mayHold(remaining) && !leadsInside(i, step, successor, assumed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean leadsInside(int number, ActionInstance step, Successor successor, Assumptions assumed) {
        System.arraycopy(state, 0, successor.listed(), 0, state.length);
        boolean certain = true;
        for (Outcome outcome : successor.changed()) {
            outcome.value = truth.mayHold(outcome.holds);
            certain &= outcome.value != truth.mayHold(outcome.lacks);
            write(successor, outcome);
        }
        if (certain && isInside(successor)) {
            return true;
        }
        List<Condition> known = new ArrayList<>(List.of(step.precondition()));
        for (int place = 0; place < bits.count(); place++) {
            known.add(new Condition.Literal(2 * bits.factAt(place) + (Bits.get(state, place) ? 0 : 1)));
        }
        boolean inside = assumed.every(known, () -> everyOutcomeIsInside(successor, 0, assumed));
        return objections.unless(inside, () -> step.words() + " may lead from state " + number + " out of the table");
    }

    /** Whether each successor is in the set that is possible beside the outcomes that were looked at already. */
    private boolean everyOutcomeIsInside(Successor successor, int looked, Assumptions assumed) {
        if (looked == successor.changed().size()) {
            return isInside(successor) || assumed.contradict();
        }
        Outcome outcome = successor.changed().get(looked);
        return assumed.every(outcome.holds, () -> everyOutcomeIsInside(successor, looked, outcome, true, assumed))
                && assumed.every(outcome.lacks, () -> everyOutcomeIsInside(successor, looked, outcome, false, assumed));
    }

    private boolean everyOutcomeIsInside(
            Successor successor, int looked, Outcome outcome, boolean value, Assumptions assumed) {
        outcome.value = value;
        write(successor, outcome);
        return everyOutcomeIsInside(successor, looked + 1, assumed);
    }

    private void write(Successor successor, Outcome outcome) {
        int place = bits.placeOf(outcome.fact);
        if (place != Bits.NONE) {
            Bits.set(successor.listed(), place, outcome.value);
        }
    }

    /** Whether the successor is in the table and differs from it in no other fact, or is in the set all the same. */
    private boolean isInside(Successor successor) {
        return areKept(successor.changed()) && index.contains(successor.listed()) || holds(successor);
    }

    /** Whether those of the facts that are not in the table are as they are in all its states. */
    private boolean areKept(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (bits.placeOf(outcome.fact) == Bits.NONE
                    && !mayHoldOutside(2 * outcome.fact + (outcome.value ? 0 : 1))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no state of the table agrees with all that is assumed. */
    final boolean disagrees(Assumptions assumed) {
        BitMask mask = new BitMask(states.words());
        for (int i = 0; i < assumed.count(); i++) {
            int place = bits.placeOf(assumed.literal(i) / 2);
            if (place != Bits.NONE) {
                mask.require(place, assumed.literal(i) % 2 == 0);
            }
        }
        for (int i = 0; i < states.count(); i++) {
            task.visits().count();
            if (mask.fits(states, i)) {
                return false;
            }
        }
        return true;
    }
}
