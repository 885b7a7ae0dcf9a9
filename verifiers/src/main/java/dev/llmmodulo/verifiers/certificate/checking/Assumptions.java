package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.checking.Condition.All;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Any;
import dev.llmmodulo.verifiers.certificate.checking.Condition.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Literals that are assumed of a state, in the light of what is known of all reachable states: an unfinished proof by
 * contradiction and by cases.
 */
final class Assumptions {

    private final Visits visits;
    private final List<Knowledge> knowledge = new ArrayList<>();
    private final BitSet held = new BitSet();
    private int[] literals = new int[64];
    private int count;

    Assumptions(Visits visits) {
        this.visits = visits;
    }

    /** From now on this is known too. */
    void learn(Knowledge more) {
        knowledge.add(more);
    }

    int count() {
        return count;
    }

    int literal(int index) {
        return literals[index];
    }

    boolean holds(int literal) {
        return held.get(literal);
    }

    /** Whether no reachable state holds all that is assumed, as far as is known. */
    boolean contradict() {
        for (int i = 0; i < knowledge.size(); i++) {
            visits.work();
            if (knowledge.get(i).excludes(this)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no reachable state that holds all that is assumed satisfies the condition, as far as is known. */
    boolean refute(Condition condition) {
        if (condition instanceof Literal literal) {
            int before = count;
            boolean refuted = !assume(literal.literal()) || contradict();
            forget(before);
            return refuted;
        }
        return every(condition, this::contradict);
    }

    /**
     * Whether the test passes for every reachable state that holds all that is assumed and satisfies the condition. The
     * test must pass for more assumptions if it passes for fewer; while it does not pass, cases of the condition are
     * told apart.
     */
    boolean every(Condition condition, BooleanSupplier test) {
        return every(List.of(condition), test);
    }

    boolean every(List<Condition> conditions, BooleanSupplier test) {
        int before = count;
        List<Any> open = new ArrayList<>();
        boolean passes = !assume(conditions, open)
                || !settle(open)
                || test.getAsBoolean()
                || !open.isEmpty() && split(open, test);
        forget(before);
        return passes;
    }

    private void forget(int before) {
        while (count > before) {
            held.clear(literals[--count]);
        }
    }

    /**
     * Drops alternatives that what is assumed rules out, and conditions of which it implies one; assumes the last
     * alternative that is left (unit propagation: Davis, Logemann and Loveland, "A Machine Program for
     * Theorem-Proving", 1962). False if a condition has none left.
     */
    private boolean settle(List<Any> open) {
        int next = 0;
        while (next < open.size()) {
            Any any = open.get(next);
            List<Condition> left = new ArrayList<>();
            boolean implied = false;
            for (Condition part : any.parts()) {
                visits.count();
                implied |= isImplied(part);
                if (!isRuledOut(part)) {
                    left.add(part);
                }
            }
            if (!implied && left.size() > 1) {
                open.set(next++, left.size() == any.parts().size() ? any : new Any(left));
                continue;
            }
            open.remove(next);
            if (!implied) {
                if (left.isEmpty() || !assume(left, open)) {
                    return false;
                }
                next = 0;
            }
        }
        return true;
    }

    private boolean isImplied(Condition condition) {
        if (condition instanceof Literal literal) {
            return holds(literal.literal());
        }
        return condition instanceof All all
                ? all.parts().stream().allMatch(this::isImplied)
                : ((Any) condition).parts().stream().anyMatch(this::isImplied);
    }

    private boolean isRuledOut(Condition condition) {
        if (condition instanceof Literal literal) {
            return holds(literal.literal() ^ 1);
        }
        return condition instanceof All all
                ? all.parts().stream().anyMatch(this::isRuledOut)
                : ((Any) condition).parts().stream().allMatch(this::isRuledOut);
    }

    /** Tells the cases of the condition with the fewest alternatives apart. */
    private boolean split(List<Any> open, BooleanSupplier test) {
        Any fewest =
                Collections.min(open, Comparator.comparingInt(any -> any.parts().size()));
        List<Condition> rest = new ArrayList<>(open);
        rest.remove(fewest);
        for (Condition one : fewest.parts()) {
            rest.add(one);
            if (!every(rest, test)) {
                return false;
            }
            rest.remove(rest.size() - 1);
        }
        return true;
    }

    /** Assumes what is not a matter of cases; false if that is known to be impossible. */
    private boolean assume(List<Condition> conditions, List<Any> open) {
        for (Condition condition : conditions) {
            if (condition instanceof Literal literal) {
                if (!assume(literal.literal())) {
                    return false;
                }
            } else if (condition instanceof All all) {
                if (!assume(all.parts(), open)) {
                    return false;
                }
            } else if (condition.equals(Condition.FALSE)) {
                return false;
            } else {
                open.add((Any) condition);
            }
        }
        return true;
    }

    private boolean assume(int literal) {
        visits.count();
        if (held.get(literal)) {
            return true;
        } else if (held.get(literal ^ 1) || excluded(literal, literal)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            visits.work();
            if (excluded(literal, literals[i])) {
                return false;
            }
        }
        if (count == literals.length) {
            literals = Arrays.copyOf(literals, 2 * count);
        }
        literals[count++] = literal;
        held.set(literal);
        return true;
    }

    private boolean excluded(int literal, int other) {
        for (int i = 0; i < knowledge.size(); i++) {
            if (knowledge.get(i).excludes(literal, other)) {
                return true;
            }
        }
        return false;
    }
}
