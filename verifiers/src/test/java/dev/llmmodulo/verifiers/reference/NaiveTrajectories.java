package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trajectory constraints word for word as Gerevini and Long define them (2005), over conditions that are atoms without
 * arguments.
 */
public final class NaiveTrajectories implements Constraint.Cases<Boolean> {

    private final List<Moment> states;

    private NaiveTrajectories(List<Moment> states) {
        this.states = states;
    }

    /** A state, by the names of the atoms that hold, and when it begins. */
    public record Moment(Set<String> atoms, BigDecimal time) {}

    /** @param states the initial state, then one for each happening; at least one */
    public static boolean satisfies(List<Moment> states, Constraint constraint) {
        return constraint.match(new NaiveTrajectories(states));
    }

    private boolean holds(int state, Formula condition) {
        return states.get(state).atoms().contains(((Formula.Atom) condition).predicate());
    }

    private BigDecimal time(int state) {
        return states.get(state).time();
    }

    private IntStream from(int state) {
        return IntStream.range(state, states.size());
    }

    private boolean each(IntPredicate claim) {
        return from(0).allMatch(claim);
    }

    private boolean some(IntPredicate claim) {
        return from(0).anyMatch(claim);
    }

    @Override
    public Boolean atEnd(Constraint.AtEnd c) {
        return holds(states.size() - 1, c.condition());
    }

    @Override
    public Boolean always(Constraint.Always c) {
        return each(i -> holds(i, c.condition()));
    }

    @Override
    public Boolean sometime(Constraint.Sometime c) {
        return some(i -> holds(i, c.condition()));
    }

    @Override
    public Boolean within(Constraint.Within c) {
        return some(i -> holds(i, c.condition()) && time(i).compareTo(c.time()) <= 0);
    }

    @Override
    public Boolean atMostOnce(Constraint.AtMostOnce c) {
        return each(i -> !holds(i, c.condition())
                || from(i).anyMatch(j -> IntStream.rangeClosed(i, j).allMatch(k -> holds(k, c.condition()))
                        && from(j + 1).noneMatch(k -> holds(k, c.condition()))));
    }

    @Override
    public Boolean sometimeAfter(Constraint.SometimeAfter c) {
        return each(i -> !holds(i, c.first()) || from(i).anyMatch(j -> holds(j, c.second())));
    }

    @Override
    public Boolean sometimeBefore(Constraint.SometimeBefore c) {
        return each(i -> !holds(i, c.first()) || IntStream.range(0, i).anyMatch(j -> holds(j, c.second())));
    }

    @Override
    public Boolean alwaysWithin(Constraint.AlwaysWithin c) {
        return each(i -> !holds(i, c.first())
                || from(i).anyMatch(j ->
                        holds(j, c.second()) && time(j).subtract(time(i)).compareTo(c.time()) <= 0));
    }

    @Override
    public Boolean holdDuring(Constraint.HoldDuring c) {
        return each(i -> holds(i, c.condition())
                || !(lasts(i, c.from()) || (beginsFrom(i, c.from()) && time(i).compareTo(c.until()) < 0)));
    }

    @Override
    public Boolean holdAfter(Constraint.HoldAfter c) {
        return each(i -> holds(i, c.condition()) || !(lasts(i, c.time()) || beginsFrom(i, c.time())));
    }

    private boolean beginsFrom(int state, BigDecimal time) {
        return time(state).compareTo(time) >= 0;
    }

    /** Whether it is the state at this time; the last state lasts for ever. */
    private boolean lasts(int state, BigDecimal time) {
        return time(state).compareTo(time) <= 0
                && (state + 1 == states.size() || time(state + 1).compareTo(time) > 0);
    }

    @Override
    public Boolean and(Constraint.And c) {
        return c.parts().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean forall(Constraint.Forall c) {
        throw new UnsupportedOperationException("this reference judges constraints without variables");
    }

    @Override
    public Boolean preference(Constraint.Preference c) {
        throw new UnsupportedOperationException("this reference judges what has to hold, and no preferences");
    }
}
