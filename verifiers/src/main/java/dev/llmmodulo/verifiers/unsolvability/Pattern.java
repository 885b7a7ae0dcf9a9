package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Views of a ground task that keep some of its facts; whatever may hold of the others is taken to hold. */
final class Pattern {

    private final GroundTask task;

    Pattern(GroundTask task) {
        this.task = task;
    }

    /** The facts on which the goal depends: those that it names, and those that operators need which change such a fact. */
    BitSet relevant() {
        BitSet relevant = new BitSet();
        addFacts(task.goal(), relevant);
        int before;
        do {
            before = relevant.cardinality();
            for (GroundOperator operator : task.operators()) {
                for (GroundEffect effect : operator.effects()) {
                    if (touches(effect, relevant)) {
                        addFacts(operator.precondition(), relevant);
                        addFacts(effect.condition(), relevant);
                    }
                }
            }
        } while (relevant.cardinality() > before);
        return relevant;
    }

    /** The facts, and those on which it depends whether an effect changes one of them. */
    BitSet closed(BitSet facts) {
        BitSet closed = (BitSet) facts.clone();
        int before;
        do {
            before = closed.cardinality();
            for (GroundOperator operator : task.operators()) {
                for (GroundEffect effect : operator.effects()) {
                    if (effect.condition() != Condition.TRUE && touches(effect, closed)) {
                        addFacts(effect.condition(), closed);
                    }
                }
            }
        } while (closed.cardinality() > before);
        return closed;
    }

    /**
     * The task with only these facts. Operators that are then alike are one, those that change nothing are left out.
     *
     * @param facts closed
     */
    GroundTask project(BitSet facts) {
        if (facts.cardinality() == task.facts().size()) {
            return task;
        }
        int[] numbers = new int[task.facts().size()];
        List<Fact> kept = new ArrayList<>();
        List<Integer> holding = new ArrayList<>();
        for (int fact = facts.nextSetBit(0); fact >= 0; fact = facts.nextSetBit(fact + 1)) {
            if (task.initial().holds(fact)) {
                holding.add(kept.size());
            }
            numbers[fact] = kept.size();
            kept.add(task.facts().get(fact));
        }
        List<GroundOperator> operators = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (GroundOperator operator : task.operators()) {
            List<GroundEffect> effects = operator.effects().stream()
                    .filter(effect -> touches(effect, facts))
                    .map(effect -> new GroundEffect(
                            weaken(effect.condition(), facts, numbers),
                            renumber(effect.adds(), facts, numbers),
                            renumber(effect.deletes(), facts, numbers),
                            BigDecimal.ZERO))
                    .toList();
            if (!effects.isEmpty()) {
                GroundOperator small =
                        new GroundOperator(operator.step(), weaken(operator.precondition(), facts, numbers), effects);
                if (seen.add(key(small))) {
                    operators.add(small);
                }
            }
        }
        int[] initial = holding.stream().mapToInt(Integer::intValue).toArray();
        return new GroundTask(
                kept, PackedState.of(kept.size(), initial), operators, weaken(task.goal(), facts, numbers));
    }

    private static List<Object> key(GroundOperator operator) {
        List<Object> key = new ArrayList<>();
        addKey(operator.precondition(), key);
        for (GroundEffect effect : operator.effects()) {
            addKey(effect.condition(), key);
            key.add(effect.adds());
            key.add(effect.deletes());
        }
        return key;
    }

    private static void addKey(Condition condition, List<Object> key) {
        key.add(Arrays.stream(condition.literals()).boxed().toList());
        if (!condition.choices().isEmpty()) {
            key.add(condition);
        }
    }

    private static boolean touches(GroundEffect effect, BitSet facts) {
        return effect.adds().stream().anyMatch(facts::get)
                || effect.deletes().stream().anyMatch(facts::get);
    }

    private static List<Integer> renumber(List<Integer> old, BitSet facts, int[] numbers) {
        return old.stream().filter(facts::get).map(fact -> numbers[fact]).toList();
    }

    /** The condition when every literal of another fact may hold. */
    private static Condition weaken(Condition condition, BitSet facts, int[] numbers) {
        List<Condition> parts = new ArrayList<>();
        for (int literal : condition.literals()) {
            int fact = literal >= 0 ? literal : ~literal;
            if (facts.get(fact)) {
                parts.add(Condition.literal(literal >= 0 ? numbers[fact] : ~numbers[fact]));
            }
        }
        for (List<Condition> choice : condition.choices()) {
            parts.add(Condition.any(choice.stream()
                    .map(alternative -> weaken(alternative, facts, numbers))
                    .toList()));
        }
        return Condition.all(parts);
    }

    static void addFacts(Condition condition, BitSet facts) {
        for (int literal : condition.literals()) {
            facts.set(literal >= 0 ? literal : ~literal);
        }
        condition.choices().forEach(choice -> choice.forEach(alternative -> addFacts(alternative, facts)));
    }
}
