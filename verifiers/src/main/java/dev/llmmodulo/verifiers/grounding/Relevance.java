package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the facts that the goal asks for, and those that a change of such a fact depends on, and so forth. */
final class Relevance {

    private final GroundTask task;
    private final WorkMeter meter;
    private final BitSet relevant = new BitSet();
    private boolean grew;

    private Relevance(GroundTask task, WorkMeter meter) {
        this.task = task;
        this.meter = meter;
    }

    static GroundTask restrict(GroundTask task, WorkMeter meter) {
        Relevance relevance = new Relevance(task, meter);
        relevance.ask(task.goal());
        do {
            relevance.grew = false;
            relevance.trace();
        } while (relevance.grew);
        return Restriction.of(task.with(relevance.operators()), relevance.relevant, new BitSet(), meter);
    }

    private void ask(Condition condition) {
        for (int literal : condition.sharedLiterals()) {
            int fact = literal >= 0 ? literal : ~literal;
            grew |= !relevant.get(fact);
            relevant.set(fact);
        }
        condition.choices().forEach(choice -> choice.forEach(this::ask));
    }

    private void trace() {
        for (GroundOperator operator : task.operators()) {
            meter.tick();
            if (isRelevant(operator)) {
                ask(operator.precondition());
                operator.effects().stream().filter(this::isKept).forEach(effect -> ask(effect.condition()));
            }
        }
        task.axiomLayers()
                .forEach(layer -> layer.stream()
                        .filter(axiom -> relevant.get(axiom.fact()))
                        .forEach(axiom -> ask(axiom.body())));
    }

    /** Whether a plan may need it: for what it changes, or since it makes the plan cheaper. */
    private boolean isRelevant(GroundOperator operator) {
        return operator.effects().stream()
                .anyMatch(effect -> changes(effect) || effect.cost().signum() < 0);
    }

    private boolean changes(GroundEffect effect) {
        return effect.adds().stream().anyMatch(relevant::get)
                || effect.deletes().stream().anyMatch(relevant::get);
    }

    private boolean isKept(GroundEffect effect) {
        return changes(effect) || effect.cost().signum() != 0;
    }

    private List<GroundOperator> operators() {
        List<GroundOperator> operators = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            if (isRelevant(operator)) {
                List<GroundEffect> effects =
                        operator.effects().stream().filter(this::isKept).toList();
                operators.add(new GroundOperator(operator.step(), operator.precondition(), effects));
            }
        }
        return operators;
    }
}
