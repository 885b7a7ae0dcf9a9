package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers the names of a domain's preferences. */
final class PreferenceNames {

    private final Set<String> names = new LinkedHashSet<>();

    private PreferenceNames() {}

    static Set<String> of(Domain domain) {
        PreferenceNames names = new PreferenceNames();
        domain.actions().forEach(action -> names.gather(action.precondition()));
        domain.durativeActions().stream()
                .flatMap(action -> action.conditions().stream())
                .map(DurativeAction.TimedCondition::condition)
                .forEach(names::gather);
        domain.constraints().forEach(names::gather);
        return names.names;
    }

    /** Preferences stand only where these kinds of formulas lead to. */
    private void gather(Formula formula) {
        if (formula instanceof Formula.And and) {
            and.operands().forEach(this::gather);
        } else if (formula instanceof Formula.Forall forall) {
            gather(forall.body());
        } else if (formula instanceof Formula.Preference preference) {
            preference.name().ifPresent(names::add);
        }
    }

    private void gather(Constraint constraint) {
        if (constraint instanceof Constraint.And and) {
            and.parts().forEach(this::gather);
        } else if (constraint instanceof Constraint.Forall forall) {
            gather(forall.body());
        } else if (constraint instanceof Constraint.Preference preference) {
            preference.name().ifPresent(names::add);
        }
    }
}
