package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The states that one step leads to, for states as bits over the facts of a ground task. Each operator is filed under
 * one of the facts that it needs, so that only those are tried whose fact holds. Not thread-safe.
 */
final class Successors {

    private final Operator[][] byFact;
    private final Operator[] always;
    private final long[] after;

    private record Operator(int number, Condition precondition, Effect[] effects) {}

    private record Effect(Condition condition, int[] adds, int[] deletes) {}

    /** Is shown an operator's number and the successor, in an array that is used again; false ends it. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(int operator, long[] successor);
    }

    Successors(GroundTask task) {
        int facts = task.facts().size();
        this.after = new long[(facts + 63) / 64];
        List<List<Operator>> filed = new ArrayList<>();
        for (int fact = 0; fact <= facts; fact++) {
            filed.add(new ArrayList<>());
        }
        for (int number = 0; number < task.operators().size(); number++) {
            GroundOperator operator = task.operators().get(number);
            List<Operator> least = filed.get(facts);
            for (int literal : operator.precondition().literals()) {
                if (literal >= 0
                        && (least == filed.get(facts) || filed.get(literal).size() < least.size())) {
                    least = filed.get(literal);
                }
            }
            least.add(new Operator(
                    number,
                    operator.precondition(),
                    operator.effects().stream().map(Successors::effect).toArray(Effect[]::new)));
        }
        this.always = filed.remove(facts).toArray(new Operator[0]);
        this.byFact = filed.stream().map(list -> list.toArray(new Operator[0])).toArray(Operator[][]::new);
    }

    private static Effect effect(GroundEffect effect) {
        return new Effect(effect.condition(), ints(effect.adds()), ints(effect.deletes()));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the visitor let all successors pass. */
    boolean each(long[] state, Visitor visitor) {
        if (!each(always, state, visitor)) {
            return false;
        }
        for (int word = 0; word < after.length; word++) {
            for (long rest = state[word]; rest != 0; rest &= rest - 1) {
                int fact = 64 * word + Long.numberOfTrailingZeros(rest);
                if (!each(byFact[fact], state, visitor)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean each(Operator[] operators, long[] state, Visitor visitor) {
        IntPredicate accepted = literal -> holds(state, literal);
        for (Operator operator : operators) {
            if (operator.precondition().holds(accepted)) {
                System.arraycopy(state, 0, after, 0, after.length);
                for (Effect effect : operator.effects()) {
                    if (effect.condition().holds(accepted)) {
                        for (int fact : effect.deletes()) {
                            after[fact >> 6] &= ~(1L << fact);
                        }
                    }
                }
                for (Effect effect : operator.effects()) {
                    if (effect.condition().holds(accepted)) {
                        for (int fact : effect.adds()) {
                            after[fact >> 6] |= 1L << fact;
                        }
                    }
                }
                if (!visitor.visit(operator.number(), after)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean holds(long[] state, int literal) {
        int fact = literal >= 0 ? literal : ~literal;
        return (state[fact >> 6] >>> fact & 1) != 0 == literal >= 0;
    }

    static long[] initial(GroundTask task) {
        long[] state = new long[(task.facts().size() + 63) / 64];
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (task.initial().holds(fact)) {
                state[fact >> 6] |= 1L << fact;
            }
        }
        return state;
    }
}
