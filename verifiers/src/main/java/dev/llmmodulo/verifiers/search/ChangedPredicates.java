package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.pddl.Effect;
import java.util.HashSet;
import java.util.Set;

/** Collects the predicates of the facts that effects add or delete. */
final class ChangedPredicates implements Effect.Cases<ChangedPredicates> {

    private final Set<String> predicates = new HashSet<>();

    Set<String> predicates() {
        return predicates;
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
