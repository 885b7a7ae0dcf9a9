package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.checking.ActionInstance.Change;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what an effect changes, with all conditions that stand around each change. Costs change no fact. */
final class EffectReader implements Effect.Cases<Boolean> {

    private final FactNumbers numbers;
    private final Scope scope;
    private final ConditionBuilder conditions;
    private final Map<Integer, Change> changes = new LinkedHashMap<>();
    private Condition around = Condition.TRUE;

    EffectReader(FactNumbers numbers, Scope scope, ConditionBuilder conditions) {
        this.numbers = numbers;
        this.scope = scope;
        this.conditions = conditions;
    }

    Map<Integer, Change> read(Effect effect) {
        effect.match(this);
        return changes;
    }

    @Override
    public Boolean add(Effect.Add add) {
        return note(scope.fact(add.atom()), new Change(around, Condition.FALSE));
    }

    @Override
    public Boolean delete(Effect.Delete delete) {
        return note(scope.fact(delete.atom()), new Change(Condition.FALSE, around));
    }

    private boolean note(Fact fact, Change change) {
        scope.visits().work();
        changes.merge(numbers.number(fact), change, Change::and);
        return true;
    }

    @Override
    public Boolean assignment(Effect.Assignment assignment) {
        return true;
    }

    @Override
    public Boolean and(Effect.And and) {
        and.parts().forEach(part -> part.match(this));
        return true;
    }

    @Override
    public Boolean forall(Effect.Forall forall) {
        return scope.every(forall.variables(), () -> forall.body().match(this));
    }

    @Override
    public Boolean when(Effect.When when) {
        Condition outer = around;
        around = Condition.all(List.of(outer, conditions.build(when.condition())));
        if (!around.equals(Condition.FALSE)) {
            when.body().match(this);
        }
        around = outer;
        return true;
    }
}
