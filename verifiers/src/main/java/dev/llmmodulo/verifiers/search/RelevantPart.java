package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundAxiom;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out of a task the facts that neither the goal depends on nor, by way of operators and axioms, anything that it
 * depends on: none of them holds any more. Plans and their costs stay the same, but for operators that are left with
 * nothing to do (Helmert, "The Fast Downward planning system", JAIR 2006, section 5.1, for variables of a causal graph).
 */
final class RelevantPart {

    private final GroundTask task;
    private final BitSet relevant = new BitSet();
    private final BitSet usedOperators = new BitSet();

    private RelevantPart(GroundTask task) {
        this.task = task;
    }

    static GroundTask of(GroundTask task) {
        return new RelevantPart(task).find();
    }

    private GroundTask find() {
        need(task.goal());
        int before;
        do {
            before = relevant.cardinality();
            task.axiomLayers()
                    .forEach(layer -> layer.stream()
                            .filter(axiom -> relevant.get(axiom.fact()))
                            .forEach(axiom -> need(axiom.body())));
            for (int i = 0; i < task.operators().size(); i++) {
                if (!usedOperators.get(i) && isUsed(task.operators().get(i))) {
                    usedOperators.set(i);
                    needAllOf(task.operators().get(i));
                }
            }
        } while (relevant.cardinality() > before);
        return new GroundTask(task.facts(), initial(), operators(), axioms(), task.goal(), task.mutexGroups());
    }

    /** An operator of negative cost is never left out: it could make any plan cheaper. */
    private boolean isUsed(GroundOperator operator) {
        return operator.effects().stream()
                .anyMatch(effect -> effect.cost().signum() < 0
                        || effect.adds().stream().anyMatch(relevant::get)
                        || effect.deletes().stream().anyMatch(relevant::get));
    }

    /** The precondition and what conditional effects ask for, those too that only change the cost. */
    private void needAllOf(GroundOperator operator) {
        need(operator.precondition());
        operator.effects().forEach(effect -> need(effect.condition()));
    }

    private void need(Condition condition) {
        for (int literal : condition.literals()) {
            relevant.set(literal >= 0 ? literal : ~literal);
        }
        condition.choices().forEach(choice -> choice.forEach(this::need));
    }

    private PackedState initial() {
        PackedState.Editor editor = task.initial().edit();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (!relevant.get(fact)) {
                editor.delete(fact);
            }
        }
        return editor.done();
    }

    private List<GroundOperator> operators() {
        List<GroundOperator> result = new ArrayList<>();
        usedOperators.stream().mapToObj(task.operators()::get).forEach(operator -> {
            List<GroundEffect> effects =
                    operator.effects().stream().map(this::relevantPart).toList();
            result.add(new GroundOperator(operator.step(), operator.precondition(), effects));
        });
        return result;
    }

    private GroundEffect relevantPart(GroundEffect effect) {
        return new GroundEffect(
                effect.condition(),
                effect.adds().stream().filter(relevant::get).toList(),
                effect.deletes().stream().filter(relevant::get).toList(),
                effect.cost());
    }

    private List<List<GroundAxiom>> axioms() {
        return task.axiomLayers().stream()
                .map(layer -> layer.stream()
                        .filter(axiom -> relevant.get(axiom.fact()))
                        .toList())
                .filter(layer -> !layer.isEmpty())
                .toList();
    }
}
