package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what operators do without changing anything: facts that they delete and add, or add where they hold. */
final class NetEffects {

    private NetEffects() {}

    static GroundTask of(GroundTask task) {
        List<GroundOperator> operators = task.operators().stream()
                .map(NetEffects::of)
                .filter(operator -> !operator.effects().isEmpty())
                .toList();
        return new GroundTask(
                task.facts(), task.initial(), operators, task.axiomLayers(), task.goal(), task.mutexGroups());
    }

    private static GroundOperator of(GroundOperator operator) {
        Set<Integer> deleted = new HashSet<>();
        List<GroundEffect> net = operator.effects().stream()
                .map(effect -> new GroundEffect(
                        effect.condition(),
                        effect.adds(),
                        effect.deletes().stream()
                                .filter(fact -> !effect.adds().contains(fact))
                                .toList(),
                        BigDecimal.ZERO))
                .toList();
        net.forEach(effect -> deleted.addAll(effect.deletes()));
        List<GroundEffect> effects = net.stream()
                .map(effect -> new GroundEffect(
                        effect.condition(),
                        effect.adds().stream()
                                .filter(fact -> deleted.contains(fact) || !needs(operator, effect, fact))
                                .toList(),
                        effect.deletes(),
                        BigDecimal.ZERO))
                .filter(effect -> !effect.adds().isEmpty() || !effect.deletes().isEmpty())
                .toList();
        return new GroundOperator(operator.step(), operator.precondition(), effects);
    }

    private static boolean needs(GroundOperator operator, GroundEffect effect, int fact) {
        return FlatTask.has(operator.precondition().literals(), fact)
                || FlatTask.has(effect.condition().literals(), fact);
    }
}
