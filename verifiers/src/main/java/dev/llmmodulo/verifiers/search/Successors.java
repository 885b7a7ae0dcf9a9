package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.AxiomEvaluation;
import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.List;

/**
 * The operators that are applicable in a state and the states that they lead to. An operator waits at one of the facts
 * that it needs, so that only the operators that wait at facts of the state are looked at. Not thread-safe.
 */
final class Successors {

    private final List<GroundOperator> operators;
    private final AxiomEvaluation axioms;
    private final boolean derives;
    private final CostUnit costs;

    private final int[][] waitingAt;
    private final int[] waitingForNothing;
    private final int[][] literals;
    private final boolean[] onlyLiterals;
    private final boolean[] plain;
    private final int[][] deletes;
    private final int[][] adds;
    private final long[] leastCosts;

    private final long[] before;
    private final long[] after;

    /** Is told of each step out of a state. */
    @FunctionalInterface
    interface Visitor {

        /** @param after is used again for the next step */
        void visit(int operator, long cost, long[] after);
    }

    Successors(GroundTask task, CostUnit costs) {
        this.operators = task.operators();
        this.axioms = new AxiomEvaluation(task);
        this.derives = !task.axiomLayers().isEmpty();
        this.costs = costs;
        int size = operators.size();
        this.literals = new int[size][];
        this.onlyLiterals = new boolean[size];
        this.plain = new boolean[size];
        this.deletes = new int[size][];
        this.adds = new int[size][];
        this.leastCosts = new long[size];
        for (int i = 0; i < size; i++) {
            GroundOperator operator = operators.get(i);
            literals[i] = operator.precondition().literals();
            onlyLiterals[i] = operator.precondition().choices().isEmpty();
            plain[i] = operator.effects().stream().allMatch(effect -> effect.condition() == Condition.TRUE);
            deletes[i] = plain[i] ? facts(operator, false) : new int[0];
            adds[i] = plain[i] ? facts(operator, true) : new int[0];
            leastCosts[i] = costs.least(operator);
        }
        WaitingList waiting = new WaitingList(task.facts().size(), literals);
        this.waitingAt = waiting.at();
        this.waitingForNothing = waiting.forNothing();
        int words = PackedState.words(task.facts().size());
        this.before = new long[words];
        this.after = new long[words];
    }

    private static int[] facts(GroundOperator operator, boolean added) {
        return operator.effects().stream()
                .map(added ? GroundEffect::adds : GroundEffect::deletes)
                .flatMap(List::stream)
                .distinct()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void each(PackedState state, Visitor visitor) {
        state.copyTo(before, 0);
        for (int operator : waitingForNothing) {
            take(operator, state, visitor);
        }
        for (int word = 0; word < before.length; word++) {
            for (long left = before[word]; left != 0; left &= left - 1) {
                for (int operator : waitingAt[(word << 6) + Long.numberOfTrailingZeros(left)]) {
                    take(operator, state, visitor);
                }
            }
        }
    }

    private void take(int operator, PackedState state, Visitor visitor) {
        for (int literal : literals[operator]) {
            int fact = literal >= 0 ? literal : ~literal;
            if ((before[fact >> 6] >>> fact & 1) == 1 != literal >= 0) {
                return;
            }
        }
        if (!onlyLiterals[operator] && !operators.get(operator).applicable(state)) {
            return;
        }
        long cost = leastCosts[operator];
        if (plain[operator]) {
            System.arraycopy(before, 0, after, 0, before.length);
            for (int fact : deletes[operator]) {
                after[fact >> 6] &= ~(1L << fact);
            }
            for (int fact : adds[operator]) {
                after[fact >> 6] |= 1L << fact;
            }
        } else {
            operators.get(operator).apply(state).copyTo(after, 0);
            cost = costs.in(state, operators.get(operator));
        }
        if (derives) {
            axioms.close(after);
        }
        visitor.visit(operator, cost, after);
    }
}
