package dev.llmmodulo.verifiers.pddl;

import java.util.HashSet;
import java.util.Set;

/** Collects the predicates of the facts that may become true or false. */
final class ChangedPredicates extends Walk {

    private final Set<String> predicates = new HashSet<>();

    static Set<String> in(Problem problem) {
        ChangedPredicates changed = new ChangedPredicates();
        Domain domain = problem.domain();
        domain.actions().forEach(action -> action.effect().match(changed));
        domain.durativeActions().stream()
                .flatMap(action -> action.effects().stream())
                .forEach(timed -> timed.effect().match(changed));
        domain.axioms().forEach(axiom -> changed.predicates.add(axiom.predicate()));
        problem.timedInitials()
                .forEach(timed -> changed.predicates.add(timed.literal().fact().predicate()));
        return changed.predicates;
    }

    @Override
    public Walk add(Effect.Add add) {
        predicates.add(add.atom().predicate());
        return this;
    }

    @Override
    public Walk delete(Effect.Delete delete) {
        predicates.add(delete.atom().predicate());
        return this;
    }
}
