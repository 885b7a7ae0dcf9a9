package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Effect;

/** Whether an effect leads to no literal outside a set, its conditions being read in the set. */
final class RelaxedEffects implements Effect.Cases<Boolean> {

    private final LiteralSet literals;
    private final Scope scope;
    private final RelaxedEvaluation evaluation;

    RelaxedEffects(LiteralSet literals, Scope scope, RelaxedEvaluation evaluation) {
        this.literals = literals;
        this.scope = scope;
        this.evaluation = evaluation;
    }

    boolean stayInside(Effect effect) {
        return effect.match(this);
    }

    @Override
    public Boolean add(Effect.Add add) {
        return literals.mayBeTrue(scope.fact(add.atom()));
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return literals.mayBeFalse(scope.fact(delete.atom()));
    }

    @Override
    public Boolean assignment(Effect.Assignment assignment) {
        return true;
    }

    @Override
    public Boolean and(Effect.And and) {
        return and.parts().stream().allMatch(this::stayInside);
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        return scope.every(forall.variables(), () -> stayInside(forall.body()));
    }

    @Override
    public Boolean when(Effect.When when) {
        return !evaluation.mayHold(when.condition()) || stayInside(when.body());
    }
}
