package dev.llmmodulo.verifiers.pddl;

import java.util.EnumSet;
import java.util.Set;

/** Looks through a problem for the features that it uses. */
final class FeatureFinder extends Walk {

    private final Set<Feature> found = EnumSet.noneOf(Feature.class);

    static Set<Feature> in(Problem problem) {
        FeatureFinder finder = new FeatureFinder();
        Domain domain = problem.domain();
        for (Action action : domain.actions()) {
            action.precondition().match(finder);
            action.effect().match(finder);
        }
        domain.durativeActions().forEach(finder::lookInto);
        domain.axioms().forEach(axiom -> axiom.body().match(finder));
        domain.constraints().forEach(constraint -> constraint.match(finder));
        problem.constraints().forEach(constraint -> constraint.match(finder));
        problem.goal().match(finder);
        finder.note(Feature.DURATIVE_ACTIONS, !domain.durativeActions().isEmpty());
        finder.note(Feature.DERIVED_PREDICATES, !domain.axioms().isEmpty());
        finder.note(Feature.TIMED_INITIAL_LITERALS, !problem.timedInitials().isEmpty());
        finder.note(
                Feature.CONSTRAINTS,
                !domain.constraints().isEmpty() || !problem.constraints().isEmpty());
        return finder.found;
    }

    private void lookInto(DurativeAction action) {
        action.duration().forEach(bound -> bound.bound().match(this));
        action.conditions().forEach(timed -> timed.condition().match(this));
        for (DurativeAction.TimedEffect timed : action.effects()) {
            timed.conditions().forEach(condition -> condition.condition().match(this));
            timed.effect().match(this);
        }
    }

    private void note(Feature feature, boolean used) {
        if (used) {
            found.add(feature);
        }
    }

    @Override
    public Walk comparison(Formula.Comparison comparison) {
        note(Feature.NUMERIC_FLUENTS, true);
        return super.comparison(comparison);
    }

    @Override
    public Walk preference(Formula.Preference preference) {
        note(Feature.PREFERENCES, true);
        return super.preference(preference);
    }

    @Override
    public Walk preference(Constraint.Preference preference) {
        note(Feature.PREFERENCES, true);
        return super.preference(preference);
    }

    @Override
    public Walk assignment(Effect.Assignment assignment) {
        note(Feature.NUMERIC_FLUENTS, !assignment.increasesCost());
        return super.assignment(assignment);
    }

    @Override
    public Walk arithmetic(Expression.Arithmetic arithmetic) {
        note(Feature.NUMERIC_FLUENTS, arithmetic.operator() == Expression.Operator.DIVIDE);
        return super.arithmetic(arithmetic);
    }
}
