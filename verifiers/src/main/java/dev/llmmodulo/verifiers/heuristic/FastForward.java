package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * h_FF (Hoffmann and Nebel, "The FF Planning System", 2001): the cost of a relaxed plan, here made of the cheapest
 * supporters by h_add (Keyder and Geffner, "Heuristics for Planning with Action Costs Revisited", 2008). Not
 * thread-safe.
 */
public final class FastForward implements Heuristic {

    private final RelaxedTask task;
    private final List<RelaxedTask.Rule> rules;
    private final RelaxedExploration exploration;

    /** @param cost of each operator; not negative */
    public FastForward(GroundTask task, ToLongFunction<GroundOperator> cost) {
        this.task = new RelaxedTask(task, cost);
        this.rules = this.task.rules();
        this.exploration = new RelaxedExploration(this.task, true);
    }

    /**
     * A relaxed plan's cost, and what to try first.
     *
     * @param helpful positions of those operators of the relaxed plan that are applicable in the state
     */
    public record Guess(OptionalLong estimate, BitSet helpful) {}

    @Override
    public OptionalLong estimate(PackedState state) {
        return guess(state).estimate();
    }

    /** Along with the estimate, what it is made of. */
    public Guess guess(PackedState state) {
        BitSet helpful = new BitSet();
        if (exploration.goal(state).isEmpty()) {
            return new Guess(OptionalLong.empty(), helpful);
        }
        BitSet relaxedPlan = new BitSet();
        BitSet explained = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        long cost = 0;
        push(task.goal(), open);
        while (!open.isEmpty()) {
            int proposition = open.pop();
            OptionalInt supporter = exploration.supporter(proposition);
            if (explained.get(proposition) || supporter.isEmpty()) {
                continue;
            }
            explained.set(proposition);
            RelaxedTask.Rule rule = rules.get(supporter.getAsInt());
            push(rule.preconditions(), open);
            int operator = rule.operator();
            if (operator != RelaxedTask.NO_OPERATOR && !relaxedPlan.get(operator)) {
                relaxedPlan.set(operator);
                cost += rule.cost();
                helpful.set(operator, task.task().operators().get(operator).applicable(state));
            }
        }
        return new Guess(OptionalLong.of(cost), helpful);
    }

    private static void push(int[] propositions, Deque<Integer> open) {
        for (int proposition : propositions) {
            open.push(proposition);
        }
    }
}
