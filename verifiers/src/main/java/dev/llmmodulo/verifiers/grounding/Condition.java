package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A ground condition in negation normal form: literals that all hold, and choices of each of which one alternative
 * holds. A literal is the number of a fact, or its bitwise complement for "the fact does not hold".
 */
public final class Condition {

    public static final Condition TRUE = new Condition(new int[0], List.of());
    public static final Condition FALSE = new Condition(new int[0], List.of(List.of()));

    private final int[] literals;
    private final List<List<Condition>> choices;

    private Condition(int[] literals, List<List<Condition>> choices) {
        this.literals = literals;
        this.choices = choices;
    }

    public static Condition literal(int literal) {
        return new Condition(new int[] {literal}, List.of());
    }

    /** True if there are none. Literals that contradict each other are kept: relaxed, both may hold. */
    public static Condition all(Collection<Condition> parts) {
        List<Condition> kept = new ArrayList<>(parts.size());
        int count = 0;
        for (Condition part : parts) {
            if (part == FALSE) {
                return FALSE;
            } else if (part != TRUE) {
                kept.add(part);
                count += part.literals.length;
            }
        }
        if (kept.size() < 2) {
            return kept.isEmpty() ? TRUE : kept.get(0);
        }
        int[] literals = new int[count];
        List<List<Condition>> choices = new ArrayList<>();
        int filled = 0;
        for (Condition part : kept) {
            System.arraycopy(part.literals, 0, literals, filled, part.literals.length);
            filled += part.literals.length;
            choices.addAll(part.choices);
        }
        return new Condition(sortedOnce(literals), List.copyOf(choices));
    }

    private static int[] sortedOnce(int[] numbers) {
        Arrays.sort(numbers);
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return kept == numbers.length ? numbers : Arrays.copyOf(numbers, kept);
    }

    /** False if there are none. */
    public static Condition any(Collection<Condition> parts) {
        List<Condition> alternatives =
                parts.stream().filter(part -> part != FALSE).toList();
        if (alternatives.contains(TRUE)) {
            return TRUE;
        } else if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        return alternatives.isEmpty() ? FALSE : new Condition(new int[0], List.of(alternatives));
    }

    public boolean holds(PackedState state) {
        return holds(literal -> literal >= 0 ? state.holds(literal) : !state.holds(~literal));
    }

    /** Whether the condition holds if exactly the accepted literals do; a fact and its negation may both. */
    public boolean holds(IntPredicate accepted) {
        for (int literal : literals) {
            if (!accepted.test(literal)) {
                return false;
            }
        }
        for (List<Condition> choice : choices) {
            if (choice.stream().noneMatch(alternative -> alternative.holds(accepted))) {
                return false;
            }
        }
        return true;
    }

    /** Literals of which at least one must be accepted before the condition can hold, which it does not so far. */
    void blockers(IntPredicate accepted, IntConsumer consumer) {
        for (int literal : literals) {
            if (!accepted.test(literal)) {
                consumer.accept(literal);
                return;
            }
        }
        for (List<Condition> choice : choices) {
            if (choice.stream().noneMatch(alternative -> alternative.holds(accepted))) {
                choice.forEach(alternative -> alternative.blockers(accepted, consumer));
                return;
            }
        }
    }

    Condition negated() {
        List<Condition> parts = new ArrayList<>();
        for (int literal : literals) {
            parts.add(literal(~literal));
        }
        for (List<Condition> choice : choices) {
            parts.add(all(choice.stream().map(Condition::negated).toList()));
        }
        return any(parts);
    }

    /** The condition with each literal replaced. */
    Condition replace(IntFunction<Condition> replacement) {
        List<Condition> parts = new ArrayList<>();
        for (int literal : literals) {
            parts.add(replacement.apply(literal));
        }
        for (List<Condition> choice : choices) {
            parts.add(any(choice.stream()
                    .map(alternative -> alternative.replace(replacement))
                    .toList()));
        }
        return all(parts);
    }

    public int[] literals() {
        return literals.clone();
    }

    /** How many literals there are, those of choices included. */
    int size() {
        int size = literals.length;
        for (List<Condition> choice : choices) {
            for (Condition alternative : choice) {
                size += alternative.size();
            }
        }
        return size;
    }

    /** The literals, not to be changed. */
    int[] sharedLiterals() {
        return literals;
    }

    public List<List<Condition>> choices() {
        return choices;
    }

    @Override
    public String toString() {
        return Arrays.toString(literals) + (choices.isEmpty() ? "" : choices);
    }
}
