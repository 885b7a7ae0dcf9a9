package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.BoundCondition;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.semantics.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Makes the monitor that follows a constraint as a whole, all instances of its quantifiers together. What no plan can
 * violate is left out.
 */
final class ConstraintMonitors implements Constraint.Cases<ConstraintMonitor> {

    /** Constraints, instances of quantified ones, that are followed at most. */
    static final int MOST = 200_000;

    private final Binding binding;
    private final World initial;
    private final Set<String> changing;
    private int made;

    /** @param binding of the variables around the constraints; read anew for each */
    ConstraintMonitors(Binding binding, World initial, Set<String> changing) {
        this.binding = binding;
        this.initial = initial;
        this.changing = changing;
    }

    /**
     * Empty if no plan can violate the constraint.
     *
     * @throws WorkLimitException these would be over {@value #MOST} in all
     */
    Optional<ConstraintMonitor> of(Constraint constraint) {
        ConstraintMonitor monitor = constraint.match(this);
        if (monitor.isSettled(condition -> condition.lastingTruth(initial, changing))) {
            return Optional.empty();
        }
        made++;
        if (made > MOST) {
            throw new WorkLimitException("judging the plan would follow over " + MOST + " constraints", false);
        }
        return Optional.of(monitor);
    }

    private BoundCondition bound(Formula condition) {
        return new BoundCondition(condition, binding.without(List.of()));
    }

    @Override
    public ConstraintMonitor atEnd(Constraint.AtEnd atEnd) {
        return new AtEndMonitor(bound(atEnd.condition()));
    }

    @Override
    public ConstraintMonitor always(Constraint.Always always) {
        return new AlwaysMonitor(bound(always.condition()));
    }

    @Override
    public ConstraintMonitor sometime(Constraint.Sometime sometime) {
        return new SometimeMonitor(bound(sometime.condition()));
    }

    @Override
    public ConstraintMonitor within(Constraint.Within within) {
        return new WithinMonitor(Fractions.of(within.time()), bound(within.condition()));
    }

    @Override
    public ConstraintMonitor atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return new AtMostOnceMonitor(bound(atMostOnce.condition()));
    }

    @Override
    public ConstraintMonitor sometimeAfter(Constraint.SometimeAfter after) {
        return new SometimeAfterMonitor(bound(after.first()), bound(after.second()));
    }

    @Override
    public ConstraintMonitor sometimeBefore(Constraint.SometimeBefore before) {
        return new SometimeBeforeMonitor(bound(before.first()), bound(before.second()));
    }

    @Override
    public ConstraintMonitor alwaysWithin(Constraint.AlwaysWithin within) {
        return new AlwaysWithinMonitor(Fractions.of(within.time()), bound(within.first()), bound(within.second()));
    }

    @Override
    public ConstraintMonitor holdDuring(Constraint.HoldDuring during) {
        return hold(during.from(), Optional.of(Fractions.of(during.until())), during.condition());
    }

    @Override
    public ConstraintMonitor holdAfter(Constraint.HoldAfter after) {
        return hold(after.time(), Optional.empty(), after.condition());
    }

    private ConstraintMonitor hold(BigDecimal from, Optional<BigFraction> until, Formula condition) {
        return new HoldMonitor(Fractions.of(from), until, bound(condition));
    }

    @Override
    public ConstraintMonitor and(Constraint.And and) {
        return new AllMonitor(
                and.parts().stream().map(this::of).flatMap(Optional::stream).toList());
    }

    @Override
    public ConstraintMonitor forall(Constraint.Forall forall) {
        List<ConstraintMonitor> parts = new ArrayList<>();
        binding.forEach(forall.variables(), () -> {
            of(forall.body()).ifPresent(parts::add);
            return true;
        });
        return new AllMonitor(parts);
    }

    /** A preference within another is part of it. */
    @Override
    public ConstraintMonitor preference(Constraint.Preference preference) {
        return preference.body().match(this);
    }
}
