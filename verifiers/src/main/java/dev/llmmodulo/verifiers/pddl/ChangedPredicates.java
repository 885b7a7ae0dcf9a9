package dev.llmmodulo.verifiers.pddl;

import java.util.HashSet;
import java.util.Set;

<<<<<<< HEAD
/** Collects the predicates of the facts that effects add or delete. */
public final class ChangedPredicates implements Effect.Cases<ChangedPredicates> {

    private final Set<String> predicates = new HashSet<>();

    private ChangedPredicates() {}

    /** The predicates of all facts that some action of the domain adds or deletes; facts of all others never change. */
    public static Set<String> of(Domain domain) {
        ChangedPredicates changed = new ChangedPredicates();
        domain.actions().forEach(action -> action.effect().match(changed));
=======
/** Collects the predicates of the facts that may become true or false. */
final class ChangedPredicates implements Effect.Cases<ChangedPredicates> {

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
>>>>>>> pddl3
        return changed.predicates;
    }

    @Override
    public ChangedPredicates add(Effect.Add add) {
        predicates.add(add.atom().predicate());
        return this;
    }

    @Override
    public ChangedPredicates delete(Effect.Delete delete) {
        predicates.add(delete.atom().predicate());
        return this;
    }

    @Override
    public ChangedPredicates assignment(Effect.Assignment assignment) {
        return this;
    }

    @Override
    public ChangedPredicates and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return this;
    }

    @Override
    public ChangedPredicates forall(Effect.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public ChangedPredicates when(Effect.When when) {
        return when.body().match(this);
    }
}
