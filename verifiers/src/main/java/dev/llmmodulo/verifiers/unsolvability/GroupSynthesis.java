package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatEffect;
import dev.llmmodulo.verifiers.unsolvability.FlatTask.FlatOperator;
import dev.llmmodulo.verifiers.unsolvability.GroupSchema.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds groups of facts of which no operator makes a second one hold while at most one holds (Helmert, "Concise
 * finite-domain representations for PDDL planning tasks", 2009, section 5). The guesses are lifted and refined as there;
 * that they are balanced is tested on the ground operators.
 */
final class GroupSynthesis {

    private static final int MOST_GUESSES = 300;

    private final FlatTask task;
    private final WorkMeter meter;
    private final Map<String, List<FlatOperator>> adding = new HashMap<>();
    private final Deque<GroupSchema> open = new ArrayDeque<>();
    private final Set<GroupSchema> guessed = new HashSet<>();

    private GroupSynthesis(FlatTask task, WorkMeter meter) {
        this.task = task;
        this.meter = meter;
        Set<String> predicates = new LinkedHashSet<>();
        for (FlatOperator operator : task.operators()) {
            Set<String> added = new LinkedHashSet<>();
            for (FlatEffect effect : operator.effects()) {
                for (int fact : effect.adds()) {
                    added.add(task.facts().get(fact).predicate());
                }
            }
            added.forEach(predicate -> adding.computeIfAbsent(predicate, unseen -> new ArrayList<>())
                    .add(operator));
        }
        for (Fact fact : task.facts()) {
            if (predicates.add(fact.predicate())) {
                guess(fact.predicate(), fact.arguments().size());
            }
        }
    }

    /** @throws dev.llmmodulo.verifiers.grounding.StoppedException the meter ended it */
    static List<GroupSchema> balanced(FlatTask task, WorkMeter meter) {
        GroupSynthesis synthesis = new GroupSynthesis(task, meter);
        List<GroupSchema> balanced = new ArrayList<>();
        while (!synthesis.open.isEmpty()) {
            GroupSchema guess = synthesis.open.remove();
            if (synthesis.isBalanced(guess)) {
                balanced.add(guess);
            }
        }
        return balanced;
    }

    private void guess(String predicate, int arity) {
        for (int counted = GroupSchema.NONE; counted < arity; counted++) {
            List<Integer> positions = new ArrayList<>();
            for (int position = 0; position < arity; position++) {
                if (position != counted) {
                    positions.add(position);
                }
            }
            guess(new GroupSchema(positions.size(), List.of(new Part(predicate, positions, counted))));
        }
    }

    private void guess(GroupSchema schema) {
        if (guessed.size() < MOST_GUESSES && guessed.add(schema)) {
            open.add(schema);
        }
    }

    private boolean isBalanced(GroupSchema schema) {
        Set<FlatOperator> seen = new HashSet<>();
        for (Part part : schema.parts()) {
            for (FlatOperator operator : adding.getOrDefault(part.predicate(), List.of())) {
                meter.tick();
                if (schema.parts().size() > 1 && !seen.add(operator)) {
                    continue;
                }
                if (!isBalanced(schema, operator)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An addition that may happen. */
    private record Addition(FlatEffect effect, int fact) {}

    private boolean isBalanced(GroupSchema schema, FlatOperator operator) {
        Map<List<String>, List<Addition>> additions = new LinkedHashMap<>();
        for (FlatEffect effect : operator.effects()) {
            for (int fact : effect.adds()) {
                schema.instance(task.facts().get(fact))
                        .ifPresent(instance -> additions
                                .computeIfAbsent(instance, unseen -> new ArrayList<>())
                                .add(new Addition(effect, fact)));
            }
        }
        for (Map.Entry<List<String>, List<Addition>> entry : additions.entrySet()) {
            List<Addition> together = entry.getValue();
            if (isTooHeavy(operator, together)) {
                return isImpossible(schema, operator);
            }
            for (Addition addition : together) {
                if (!isBalanced(schema, operator, entry.getKey(), addition)) {
                    if (isImpossible(schema, operator)) {
                        return true;
                    }
                    refine(schema, operator, entry.getKey(), addition);
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the operator needs two facts of one instance. */
    private boolean isImpossible(GroupSchema schema, FlatOperator operator) {
        Set<List<String>> needed = new HashSet<>();
        for (int literal : operator.needs()) {
            if (literal >= 0
                    && schema.instance(task.facts().get(literal))
                            .filter(instance -> !needed.add(instance))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTooHeavy(FlatOperator operator, List<Addition> additions) {
        for (Addition one : additions) {
            for (Addition other : additions) {
                if (one.fact() != other.fact() && !exclude(operator, one.effect(), other.effect())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean exclude(FlatOperator operator, FlatEffect one, FlatEffect other) {
        for (int literal : one.needs()) {
            if (FlatTask.has(other.needs(), ~literal) || FlatTask.has(operator.needs(), ~literal)) {
                return true;
            }
        }
        return false;
    }

    /** Whether, wherever the addition happens, its fact held before or one of the same instance held and is deleted. */
    private boolean isBalanced(GroupSchema schema, FlatOperator operator, List<String> instance, Addition addition) {
        if (operator.needs(addition.effect(), addition.fact())) {
            return true;
        }
        for (int deleted : deletedWith(operator, addition)) {
            if (schema.instance(task.facts().get(deleted)).equals(Optional.of(instance))) {
                return true;
            }
        }
        return false;
    }

    /** The facts that hold before the addition and are deleted by it for sure. */
    private static List<Integer> deletedWith(FlatOperator operator, Addition addition) {
        List<Integer> deleted = new ArrayList<>();
        for (FlatEffect effect : operator.effects()) {
            if (operator.happensWith(addition.effect(), effect)) {
                for (int fact : effect.deletes()) {
                    if (operator.needs(addition.effect(), fact) && !mayBeAdded(operator, fact)) {
                        deleted.add(fact);
                    }
                }
            }
        }
        return deleted;
    }

    private static boolean mayBeAdded(FlatOperator operator, int fact) {
        for (FlatEffect effect : operator.effects()) {
            for (int added : effect.adds()) {
                if (added == fact) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Guesses that what is deleted with the addition belongs to the group. */
    private void refine(GroupSchema schema, FlatOperator operator, List<String> instance, Addition addition) {
        for (int deleted : deletedWith(operator, addition)) {
            Fact fact = task.facts().get(deleted);
            if (schema.part(fact.predicate()).isEmpty()) {
                partsThatCount(fact, instance).forEach(part -> guess(schema.with(part)));
            }
        }
    }

    private static Collection<Part> partsThatCount(Fact fact, List<String> instance) {
        int spare = fact.arguments().size() - instance.size();
        List<Part> parts = new ArrayList<>();
        if (spare == 0 || spare == 1) {
            place(fact, instance, new ArrayList<>(), parts);
        }
        return parts;
    }

    private static void place(Fact fact, List<String> instance, List<Integer> positions, List<Part> parts) {
        int size = fact.arguments().size();
        if (positions.size() == instance.size()) {
            int counted = GroupSchema.NONE;
            for (int position = 0; position < size; position++) {
                counted = positions.contains(position) ? counted : position;
            }
            parts.add(new Part(fact.predicate(), List.copyOf(positions), counted));
            return;
        }
        String object = instance.get(positions.size());
        for (int position = 0; position < size; position++) {
            if (!positions.contains(position) && fact.arguments().get(position).equals(object)) {
                positions.add(position);
                place(fact, instance, positions, parts);
                positions.remove(positions.size() - 1);
            }
        }
    }
}
