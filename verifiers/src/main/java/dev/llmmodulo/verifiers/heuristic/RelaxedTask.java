package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundAxiom;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * A ground task in which no literal that once held ever ceases to: rules, each with propositions that must hold and others
 * that then hold too. A literal that some condition asks for is a proposition, and so is each choice inside a condition; a
 * choice is made true by rules without cost that belong to no operator, and so is a derived fact. An operator makes a rule
 * of what it does always, and one of each conditional effect.
 */
final class RelaxedTask {

    /** The operator of rules that belong to none. */
    static final int NO_OPERATOR = -1;

    /**
     * @param effects none that is among the preconditions, and at least one
     * @param operator position of the operator in the ground task
     */
    record Rule(int[] preconditions, int[] effects, long cost, int operator) {}

    private final GroundTask task;
    private final Map<Integer, Integer> propositionOf = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final int[] goal;
    private int propositions;

    private final long[] state;
    private final long[] askedTrue;
    private final long[] askedFalse;
    private final int[] trueProposition;
    private final int[] falseProposition;
    private final int[] alwaysHolding;

    /** @param cost of each operator, whatever the state */
    RelaxedTask(GroundTask task, ToLongFunction<GroundOperator> cost) {
        this.task = task;
        this.goal = propositions(task.goal());
        List<List<int[]>> conditions = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            conditions.add(conditions(operator));
        }
        Set<Integer> derived = addAxioms();
        for (int i = 0; i < task.operators().size(); i++) {
            addRules(i, conditions.get(i), cost.applyAsLong(task.operators().get(i)));
        }
        int facts = task.facts().size();
        this.state = new long[PackedState.words(facts)];
        this.askedTrue = new long[state.length];
        this.askedFalse = new long[state.length];
        this.trueProposition = new int[facts];
        this.falseProposition = new int[facts];
        propositionOf.forEach((literal, proposition) -> {
            int fact = literal >= 0 ? literal : ~literal;
            (literal >= 0 ? trueProposition : falseProposition)[fact] = proposition;
            if (literal >= 0 || !derived.contains(fact)) {
                (literal >= 0 ? askedTrue : askedFalse)[fact >> 6] |= 1L << fact;
            }
        });
        this.alwaysHolding = derived.stream()
                .filter(fact -> propositionOf.containsKey(~fact))
                .mapToInt(fact -> propositionOf.get(~fact))
                .toArray();
    }

    /** The propositions that the precondition asks for, then those that each effect asks for besides. */
    private List<int[]> conditions(GroundOperator operator) {
        List<int[]> result = new ArrayList<>(List.of(propositions(operator.precondition())));
        operator.effects().forEach(effect -> result.add(propositions(effect.condition())));
        return result;
    }

    private int[] propositions(Condition condition) {
        Set<Integer> result = new TreeSet<>();
        for (int literal : condition.literals()) {
            result.add(propositionOf.computeIfAbsent(literal, one -> propositions++));
        }
        for (List<Condition> choice : condition.choices()) {
            int made = propositions++;
            for (Condition alternative : choice) {
                rules.add(new Rule(propositions(alternative), new int[] {made}, 0, NO_OPERATOR));
            }
            result.add(made);
        }
        return array(result);
    }

    /** @return the derived facts */
    private Set<Integer> addAxioms() {
        Set<Integer> derived = new TreeSet<>();
        List<GroundAxiom> axioms =
                task.axiomLayers().stream().flatMap(List::stream).toList();
        List<int[]> bodies =
                axioms.stream().map(axiom -> propositions(axiom.body())).toList();
        for (int i = 0; i < bodies.size(); i++) {
            int fact = axioms.get(i).fact();
            derived.add(fact);
            if (propositionOf.containsKey(fact)) {
                rules.add(new Rule(bodies.get(i), new int[] {propositionOf.get(fact)}, 0, NO_OPERATOR));
            }
        }
        return derived;
    }

    private void addRules(int operator, List<int[]> conditions, long cost) {
        List<GroundEffect> effects = task.operators().get(operator).effects();
        BitSet needed = bits(conditions.get(0));
        Set<Integer> always = new TreeSet<>();
        for (int e = 0; e < effects.size(); e++) {
            Set<Integer> made = made(effects.get(e));
            if (effects.get(e).condition() == Condition.TRUE) {
                always.addAll(made);
            } else {
                BitSet both = bits(conditions.get(e + 1));
                both.or(needed);
                addRule(both, made, cost, operator);
            }
        }
        addRule(needed, always, cost, operator);
    }

    private void addRule(BitSet needed, Set<Integer> made, long cost, int operator) {
        made.removeIf(needed::get);
        if (!made.isEmpty()) {
            rules.add(new Rule(needed.stream().toArray(), array(made), cost, operator));
        }
    }

    private Set<Integer> made(GroundEffect effect) {
        Set<Integer> literals = new TreeSet<>(effect.adds());
        effect.deletes().stream().filter(fact -> !effect.adds().contains(fact)).forEach(fact -> literals.add(~fact));
        Set<Integer> made = new TreeSet<>();
        literals.stream().filter(propositionOf::containsKey).forEach(literal -> made.add(propositionOf.get(literal)));
        return made;
    }

    private static BitSet bits(int[] numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    GroundTask task() {
        return task;
    }

    int propositions() {
        return propositions;
    }

    List<Rule> rules() {
        return rules;
    }

    int[] goal() {
        return goal;
    }

    /**
     * Writes the propositions that hold in a state, among them that a derived fact does not hold, whether it does or not.
     *
     * @param target has a place for every proposition
     * @return how many hold
     */
    int holding(PackedState packed, int[] target) {
        packed.copyTo(state, 0);
        int count = 0;
        for (int proposition : alwaysHolding) {
            target[count++] = proposition;
        }
        for (int word = 0; word < state.length; word++) {
            int first = word << 6;
            for (long left = state[word] & askedTrue[word]; left != 0; left &= left - 1) {
                target[count++] = trueProposition[first + Long.numberOfTrailingZeros(left)];
            }
            for (long left = ~state[word] & askedFalse[word]; left != 0; left &= left - 1) {
                target[count++] = falseProposition[first + Long.numberOfTrailingZeros(left)];
            }
        }
        return count;
    }
}
