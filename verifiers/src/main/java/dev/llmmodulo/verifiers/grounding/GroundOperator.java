package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.List;

/** An action with its arguments. Its cost is exact and may depend on the state, by conditional increases. */
public record GroundOperator(PlanStep step, Condition precondition, List<GroundEffect> effects) {

    public GroundOperator {
        effects = List.copyOf(effects);
    }

    public boolean applicable(PackedState state) {
        return precondition.holds(state);
    }

    /** The state afterwards; all conditions are read before, then all deletions happen, then all additions. */
    public PackedState apply(PackedState before) {
        PackedState.Editor after = before.edit();
        List<GroundEffect> firing = effects.stream()
                .filter(effect -> effect.condition().holds(before))
                .toList();
        firing.forEach(effect -> effect.deletes().forEach(after::delete));
        firing.forEach(effect -> effect.adds().forEach(after::add));
        return after.done();
    }

    /** What the step adds to the total cost when it is taken in this state; zero if nothing increases it. */
    public BigDecimal cost(PackedState before) {
        return effects.stream()
                .filter(effect -> effect.condition().holds(before))
                .map(GroundEffect::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
