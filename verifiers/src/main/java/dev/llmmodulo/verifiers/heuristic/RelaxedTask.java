package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundAxiom;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A ground task in which no literal that once held ever ceases to: rules, each with literals that must hold and one
 * that then holds too. A fact, its negation, and each choice inside a condition are propositions of their own, numbered
 * in this order; a choice is made true by rules without cost that belong to no operator, and so is a derived fact.
 */
final class RelaxedTask {

    /** The operator of rules that belong to none. */
    static final int NO_OPERATOR = -1;

    /** @param operator position of the operator in the ground task */
    record Rule(int[] preconditions, int effect, long cost, int operator) {}

    private final GroundTask task;
    private final int facts;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> asked = new HashSet<>();
    private final int[] goal;
    private final int[][] rulesByPrecondition;
    private final int[] alwaysHolding;
    private int propositions;

    RelaxedTask(GroundTask task, ToLongFunction<GroundOperator> cost) {
        this.task = task;
        this.facts = task.facts().size();
        this.propositions = 2 * facts;
        this.goal = propositions(task.goal());
        List<int[]> preconditions = new ArrayList<>();
        List<List<int[]>> conditions = new ArrayList<>();
        for (GroundOperator operator : task.operators()) {
            preconditions.add(propositions(operator.precondition()));
            conditions.add(operator.effects().stream()
                    .map(effect -> propositions(effect.condition()))
                    .toList());
        }
        BitSet derived = new BitSet();
        for (GroundAxiom axiom :
                task.axiomLayers().stream().flatMap(List::stream).toList()) {
            derived.set(axiom.fact());
            rules.add(new Rule(propositions(axiom.body()), axiom.fact(), 0, NO_OPERATOR));
        }
        this.alwaysHolding = derived.stream().map(fact -> proposition(~fact)).toArray();
        for (int i = 0; i < task.operators().size(); i++) {
            GroundOperator operator = task.operators().get(i);
            for (int e = 0; e < operator.effects().size(); e++) {
                int[] needed = union(preconditions.get(i), conditions.get(i).get(e));
                addRules(operator.effects().get(e), needed, cost.applyAsLong(operator), i);
            }
        }
        this.rulesByPrecondition = index();
    }

    private void addRules(GroundEffect effect, int[] needed, long cost, int operator) {
        for (int literal : literalsOf(effect)) {
            if (asked.contains(proposition(literal))) {
                rules.add(new Rule(needed, proposition(literal), cost, operator));
            }
        }
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

    /** Propositions that count as holding in every state: that a derived fact does not hold. */
    int[] alwaysHolding() {
        return alwaysHolding;
    }

    /** Positions of the rules with this precondition. */
    int[] rulesNeeding(int proposition) {
        return rulesByPrecondition[proposition];
    }

    /** The proposition, among a fact and its negation, that holds in the state. */
    int holding(int fact, PackedState state) {
        return proposition(state.holds(fact) ? fact : ~fact);
    }

    private int proposition(int literal) {
        return literal >= 0 ? literal : facts + ~literal;
    }

    private int[] propositions(Condition condition) {
        List<Integer> result = new ArrayList<>();
        for (int literal : condition.literals()) {
            result.add(proposition(literal));
        }
        for (List<Condition> choice : condition.choices()) {
            int made = propositions++;
            for (Condition alternative : choice) {
                rules.add(new Rule(propositions(alternative), made, 0, NO_OPERATOR));
            }
            result.add(made);
        }
        asked.addAll(result);
        return result.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> literalsOf(GroundEffect effect) {
        List<Integer> literals = new ArrayList<>(effect.adds());
        effect.deletes().stream().filter(fact -> !effect.adds().contains(fact)).forEach(fact -> literals.add(~fact));
        return literals;
    }

    private static int[] union(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return Arrays.stream(both).distinct().toArray();
    }

    private int[][] index() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int proposition = 0; proposition < propositions; proposition++) {
            lists.add(new ArrayList<>());
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int proposition : rules.get(rule).preconditions()) {
                lists.get(proposition).add(rule);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
