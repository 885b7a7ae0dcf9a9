package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The literals that may hold so far, and what is to be done as soon as a condition may. Facts that did not start as
 * true may be false from the beginning.
 */
final class PossibleLiterals {

    private static final Runnable NOTHING = () -> {};

    private final BitSet started = new BitSet();
    private final BitSet mayBeTrue = new BitSet();
    private final BitSet becameFalse = new BitSet();
    private final List<List<Waiting>> watching = new ArrayList<>();
    private final Deque<Waiting> ready = new ArrayDeque<>();

    /** Something to do once; a condition that cannot hold yet is looked at again when one of its literals may. */
    private static final class Waiting {

        private final Condition condition;
        private Runnable then;

        Waiting(Condition condition, Runnable then) {
            this.condition = condition;
            this.then = then;
        }
    }

    /** To be called before anything else is said about the fact. */
    void startWith(int fact) {
        started.set(fact);
        mayBeTrue.set(fact);
    }

    boolean startedWith(int fact) {
        return started.get(fact);
    }

    boolean mayBeTrue(int fact) {
        return mayBeTrue.get(fact);
    }

    boolean mayBeFalse(int fact) {
        return !started.get(fact) || becameFalse.get(fact);
    }

    boolean mayHold(Condition condition) {
        return condition.holds(this::mayHold);
    }

    private boolean mayHold(int literal) {
        return literal >= 0 ? mayBeTrue(literal) : mayBeFalse(~literal);
    }

    BitSet allThatMayBeTrue() {
        return (BitSet) mayBeTrue.clone();
    }

    BitSet allThatMayBecomeFalse() {
        BitSet lost = (BitSet) becameFalse.clone();
        lost.and(started);
        return lost;
    }

    /** Whether that is news. */
    boolean add(int literal) {
        if (mayHold(literal)) {
            return false;
        }
        if (literal >= 0) {
            mayBeTrue.set(literal);
        } else {
            becameFalse.set(~literal);
        }
        int place = place(literal);
        if (place < watching.size()) {
            ready.addAll(watching.get(place));
            watching.set(place, List.of());
        }
        return true;
    }

    /** Has it done by {@link #settle}, as soon as the condition may hold. */
    void when(Condition condition, Runnable then) {
        ready.add(new Waiting(condition, then));
    }

    /** Does what can be done by now; what is done may call this object's other methods. */
    void settle(WorkMeter meter) {
        while (!ready.isEmpty()) {
            meter.tick();
            Waiting one = ready.remove();
            if (mayHold(one.condition)) {
                Runnable then = one.then;
                one.then = NOTHING;
                then.run();
            } else {
                one.condition.blockers(this::mayHold, literal -> watch(literal, one));
            }
        }
    }

    private void watch(int literal, Waiting one) {
        int place = place(literal);
        while (watching.size() <= place) {
            watching.add(List.of());
        }
        if (watching.get(place).isEmpty()) {
            watching.set(place, new ArrayList<>(2));
        }
        watching.get(place).add(one);
    }

    private static int place(int literal) {
        return literal >= 0 ? 2 * literal : 2 * ~literal + 1;
    }
}
