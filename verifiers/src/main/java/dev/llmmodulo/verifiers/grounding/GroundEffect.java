package dev.llmmodulo.verifiers.grounding;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What an operator does if a condition holds in the state before it.
 *
 * @param adds numbers of facts, each once; a fact that is deleted and added holds afterwards
 * @param deletes numbers of facts, each once
 * @param cost what this part adds to the total cost, exactly
 */
public record GroundEffect(Condition condition, List<Integer> adds, List<Integer> deletes, BigDecimal cost) {
    public GroundEffect {
        adds = once(adds);
        deletes = once(deletes);
    }

    private static List<Integer> once(List<Integer> facts) {
        return facts.size() < 2 ? List.copyOf(facts) : List.copyOf(new LinkedHashSet<>(facts));
    }

    boolean changesNothing() {
        return adds.isEmpty() && deletes.isEmpty() && cost.signum() == 0;
    }
}
