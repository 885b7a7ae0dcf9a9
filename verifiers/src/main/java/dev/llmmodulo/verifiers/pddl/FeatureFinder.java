package dev.llmmodulo.verifiers.pddl;

import java.util.EnumSet;
import java.util.Set;

/** Looks through a problem for the features that it uses. */
final class FeatureFinder extends Walk {

    private final Set<Feature> found = EnumSet.noneOf(Feature.class);

    static Set<Feature> in(Problem problem) {
        FeatureFinder finder = new FeatureFinder();
        Domain domain = problem.domain();
        finder.goThrough(problem);
        finder.note(Feature.DURATIVE_ACTIONS, !domain.durativeActions().isEmpty());
        finder.note(Feature.DERIVED_PREDICATES, !domain.axioms().isEmpty());
        finder.note(Feature.TIMED_INITIAL_LITERALS, !problem.timedInitials().isEmpty());
        finder.note(
                Feature.CONSTRAINTS,
                !domain.constraints().isEmpty() || !problem.constraints().isEmpty());
        return finder.found;
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

    /** A cost that hangs on the cost so far is another in each state. */
    @Override
    public Walk value(Expression.Value value) {
        note(Feature.NUMERIC_FLUENTS, value.equals(Expression.TOTAL_COST));
        return super.value(value);
    }

    @Override
    public Walk arithmetic(Expression.Arithmetic arithmetic) {
        note(Feature.NUMERIC_FLUENTS, arithmetic.operator() == Expression.Operator.DIVIDE);
        return super.arithmetic(arithmetic);
    }
}
