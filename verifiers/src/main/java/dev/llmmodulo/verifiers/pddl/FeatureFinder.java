package dev.llmmodulo.verifiers.pddl;

import java.util.EnumSet;
import java.util.Set;

/** Looks through a problem for the features that it uses. */
final class FeatureFinder implements Formula.Cases<Boolean>, Effect.Cases<Boolean>, Expression.Cases<Boolean> {

    private final Set<Feature> found = EnumSet.noneOf(Feature.class);

    static Set<Feature> in(Problem problem) {
        FeatureFinder finder = new FeatureFinder();
        Domain domain = problem.domain();
        for (Action action : domain.actions()) {
            action.precondition().match(finder);
            action.effect().match(finder);
        }
        for (DurativeAction action : domain.durativeActions()) {
            action.conditions().forEach(timed -> timed.condition().match(finder));
        }
        problem.goal().match(finder);
        finder.note(Feature.DURATIVE_ACTIONS, !domain.durativeActions().isEmpty());
        finder.note(Feature.DERIVED_PREDICATES, !domain.axioms().isEmpty());
        finder.note(Feature.TIMED_INITIAL_LITERALS, !problem.timedInitials().isEmpty());
        finder.note(
                Feature.CONSTRAINTS,
                !domain.constraints().isEmpty() || !problem.constraints().isEmpty());
        return finder.found;
    }

    private boolean note(Feature feature, boolean used) {
        return used && found.add(feature);
    }

    @Override
    public Boolean atom(Formula.Atom atom) {
        return false;
    }

    @Override
    public Boolean equal(Formula.Equal equal) {
        return false;
    }

    @Override
    public Boolean not(Formula.Not not) {
        return not.operand().match(this);
    }

    @Override
    public Boolean and(Formula.And and) {
        and.operands().forEach(operand -> operand.match(this));
        return true;
    }

    @Override
    public Boolean or(Formula.Or or) {
        or.operands().forEach(operand -> operand.match(this));
        return true;
    }

    @Override
    public Boolean forall(Formula.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Boolean exists(Formula.Exists exists) {
        return exists.body().match(this);
    }

    @Override
    public Boolean comparison(Formula.Comparison comparison) {
        return note(Feature.NUMERIC_FLUENTS, true);
    }

    @Override
    public Boolean preference(Formula.Preference preference) {
        note(Feature.PREFERENCES, true);
        return preference.body().match(this);
    }

    @Override
    public Boolean add(Effect.Add add) {
        return false;
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return false;
    }

    @Override
    public Boolean assignment(Effect.Assignment assignment) {
        note(Feature.NUMERIC_FLUENTS, !assignment.increasesCost());
        return assignment.amount().match(this);
    }

    @Override
    public Boolean and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return true;
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Boolean when(Effect.When when) {
        when.condition().match(this);
        return when.body().match(this);
    }

    @Override
    public Boolean number(Expression.Number number) {
        return false;
    }

    @Override
    public Boolean value(Expression.Value value) {
        return false;
    }

    @Override
    public Boolean arithmetic(Expression.Arithmetic arithmetic) {
        note(Feature.NUMERIC_FLUENTS, arithmetic.operator() == Expression.Operator.DIVIDE);
        arithmetic.operands().forEach(operand -> operand.match(this));
        return true;
    }

    @Override
    public Boolean duration(Expression.Duration duration) {
        return false;
    }

    @Override
    public Boolean totalTime(Expression.TotalTime totalTime) {
        return false;
    }

    @Override
    public Boolean isViolated(Expression.IsViolated isViolated) {
        return false;
    }
}
