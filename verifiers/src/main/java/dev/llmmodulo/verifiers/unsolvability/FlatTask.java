package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A ground task whose conditions are sets of literals. Choices inside conditions are left out, which makes the
 * conditions weaker: whatever can never happen here can never happen in the ground task either. A literal is the number
 * of a fact, or its bitwise complement for "the fact does not hold".
 *
 * @param goal literals that hold in every goal state
 * @param wholeGoal whether every state in which they hold is a goal state
 */
record FlatTask(List<Fact> facts, BitSet initial, List<FlatOperator> operators, int[] goal, boolean wholeGoal) {

    /** @param needs literals that hold whenever the operator is applied */
    record FlatOperator(int[] needs, List<FlatEffect> effects) {

        /** Whether a literal holds before, whenever the effect happens. */
        boolean needs(FlatEffect effect, int literal) {
            return has(needs, literal) || has(effect.needs(), literal);
        }

        /** Whether, whenever the first effect happens, the second does too. */
        boolean happensWith(FlatEffect first, FlatEffect second) {
            if (first == second) {
                return true;
            }
            for (int literal : second.needs()) {
                if (!needs(first, literal)) {
                    return false;
                }
            }
            return second.sure();
        }
    }

    /**
     * @param needs literals that hold before, besides those of the operator, whenever the effect happens
     * @param adds facts, none of them in {@code deletes}
     * @param sure whether the effect happens whenever they hold; if not it may or may not happen
     */
    record FlatEffect(int[] needs, int[] adds, int[] deletes, boolean sure) {}

    static FlatTask of(GroundTask task) {
        BitSet initial = new BitSet();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            initial.set(fact, task.initial().holds(fact));
        }
        List<FlatOperator> operators = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            List<FlatEffect> effects = new ArrayList<>();
            for (GroundEffect effect : operator.effects()) {
                if (!effect.adds().isEmpty() || !effect.deletes().isEmpty()) {
                    effects.add(flat(effect));
                }
            }
            operators.add(new FlatOperator(operator.precondition().literals(), effects));
        }
        return new FlatTask(task.facts(), initial, operators, task.goal().literals(), isWhole(task.goal()));
    }

    private static FlatEffect flat(GroundEffect effect) {
        return new FlatEffect(
                effect.condition().literals(),
                ints(effect.adds()),
                ints(effect.deletes().stream()
                        .filter(fact -> !effect.adds().contains(fact))
                        .toList()),
                isWhole(effect.condition()));
    }

    private static boolean isWhole(Condition condition) {
        return condition.choices().isEmpty();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a sorted set of literals has one. */
    static boolean has(int[] literals, int literal) {
        return Arrays.binarySearch(literals, literal) >= 0;
    }
}
