package dev.llmmodulo.verifiers.pddl;

/**
 * Goes through conditions, effects, expressions and constraints down to their leaves, and does nothing there. Whoever
 * looks for something overrides the places where it may be found. The target of an assignment is not gone into.
 */
public abstract class Walk
        implements Formula.Cases<Walk>, Effect.Cases<Walk>, Expression.Cases<Walk>, Constraint.Cases<Walk> {

    /** Through all of the domain and the problem but the metric. */
    final void goThrough(Problem problem) {
        Domain domain = problem.domain();
        for (Action action : domain.actions()) {
            action.precondition().match(this);
            action.effect().match(this);
        }
        domain.durativeActions().forEach(this::goThrough);
        domain.axioms().forEach(axiom -> axiom.body().match(this));
        domain.constraints().forEach(constraint -> constraint.match(this));
        problem.constraints().forEach(constraint -> constraint.match(this));
        problem.goal().match(this);
    }

    private void goThrough(DurativeAction action) {
        action.duration().forEach(bound -> bound.bound().match(this));
        action.conditions().forEach(timed -> timed.condition().match(this));
        for (DurativeAction.TimedEffect timed : action.effects()) {
            timed.conditions().forEach(condition -> condition.condition().match(this));
            timed.effect().match(this);
        }
    }

    @Override
    public Walk atom(Formula.Atom atom) {
        return this;
    }

    @Override
    public Walk equal(Formula.Equal equal) {
        return this;
    }

    @Override
    public Walk not(Formula.Not not) {
        return not.operand().match(this);
    }

    @Override
    public Walk and(Formula.And and) {
        and.operands().forEach(operand -> operand.match(this));
        return this;
    }

    @Override
    public Walk or(Formula.Or or) {
        or.operands().forEach(operand -> operand.match(this));
        return this;
    }

    @Override
    public Walk forall(Formula.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Walk exists(Formula.Exists exists) {
        return exists.body().match(this);
    }

    @Override
    public Walk comparison(Formula.Comparison comparison) {
        comparison.left().match(this);
        return comparison.right().match(this);
    }

    @Override
    public Walk preference(Formula.Preference preference) {
        return preference.body().match(this);
    }

    @Override
    public Walk add(Effect.Add add) {
        return this;
    }

    @Override
    public Walk delete(Effect.Delete delete) {
        return this;
    }

    @Override
    public Walk assignment(Effect.Assignment assignment) {
        return assignment.amount().match(this);
    }

    @Override
    public Walk and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return this;
    }

    @Override
    public Walk forall(Effect.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Walk when(Effect.When when) {
        when.condition().match(this);
        return when.body().match(this);
    }

    @Override
    public Walk number(Expression.Number number) {
        return this;
    }

    @Override
    public Walk value(Expression.Value value) {
        return this;
    }

    @Override
    public Walk arithmetic(Expression.Arithmetic arithmetic) {
        arithmetic.operands().forEach(operand -> operand.match(this));
        return this;
    }

    @Override
    public Walk duration(Expression.Duration duration) {
        return this;
    }

    @Override
    public Walk totalTime(Expression.TotalTime totalTime) {
        return this;
    }

    @Override
    public Walk isViolated(Expression.IsViolated isViolated) {
        return this;
    }

    @Override
    public Walk atEnd(Constraint.AtEnd atEnd) {
        return atEnd.condition().match(this);
    }

    @Override
    public Walk always(Constraint.Always always) {
        return always.condition().match(this);
    }

    @Override
    public Walk sometime(Constraint.Sometime sometime) {
        return sometime.condition().match(this);
    }

    @Override
    public Walk within(Constraint.Within within) {
        return within.condition().match(this);
    }

    @Override
    public Walk atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return atMostOnce.condition().match(this);
    }

    @Override
    public Walk sometimeAfter(Constraint.SometimeAfter sometimeAfter) {
        sometimeAfter.first().match(this);
        return sometimeAfter.second().match(this);
    }

    @Override
    public Walk sometimeBefore(Constraint.SometimeBefore sometimeBefore) {
        sometimeBefore.first().match(this);
        return sometimeBefore.second().match(this);
    }

    @Override
    public Walk alwaysWithin(Constraint.AlwaysWithin alwaysWithin) {
        alwaysWithin.first().match(this);
        return alwaysWithin.second().match(this);
    }

    @Override
    public Walk holdDuring(Constraint.HoldDuring holdDuring) {
        return holdDuring.condition().match(this);
    }

    @Override
    public Walk holdAfter(Constraint.HoldAfter holdAfter) {
        return holdAfter.condition().match(this);
    }

    @Override
    public Walk and(Constraint.And and) {
        and.parts().forEach(part -> part.match(this));
        return this;
    }

    @Override
    public Walk forall(Constraint.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Walk preference(Constraint.Preference preference) {
        return preference.body().match(this);
    }
}
