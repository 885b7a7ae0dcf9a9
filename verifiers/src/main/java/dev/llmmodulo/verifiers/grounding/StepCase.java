package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What an operator does to a group of facts, by which of them holds before. */
final class StepCase {

    /** Stands for no fact of the group holding before. */
    private static final int NONE = -1;

    private final int[] known;
    private final BitSet group;
    private final List<GroundEffect> effects;

    StepCase(GroundOperator operator, BitSet group) {
        this.known = operator.precondition().sharedLiterals();
        this.group = group;
        this.effects = operator.effects().size() == 1 ? operator.effects() : touching(operator.effects());
    }

    private List<GroundEffect> touching(List<GroundEffect> all) {
        List<GroundEffect> touching = new ArrayList<>();
        for (GroundEffect effect : all) {
            if (adds(effect) || effect.deletes().stream().anyMatch(group::get)) {
                touching.add(effect);
            }
        }
        return touching;
    }

    private boolean adds(GroundEffect effect) {
        for (int fact : effect.adds()) {
            if (group.get(fact)) {
                return true;
            }
        }
        return false;
    }

    /** The facts of the group that the operator's precondition, or an effect that changes the group, speaks of. */
    BitSet mentioned() {
        BitSet mentioned = new BitSet();
        mention(known, mentioned);
        for (GroundEffect effect : effects) {
            mention(effect.condition().sharedLiterals(), mentioned);
            effect.adds().forEach(mentioned::set);
            effect.deletes().forEach(mentioned::set);
        }
        mentioned.and(group);
        return mentioned;
    }

    private static void mention(int[] literals, BitSet mentioned) {
        for (int literal : literals) {
            mentioned.set(literal >= 0 ? literal : ~literal);
        }
    }

    /** Whether at most one fact of the group holds afterwards if none does before. */
    boolean balanced() {
        return balanced(NONE);
    }

    /** Whether at most one fact of the group holds afterwards if this is the only one before. */
    boolean balanced(int before) {
        for (GroundEffect effect : effects) {
            if (adds(effect) && mayFire(effect, known, before) && !balanced(effect, before)) {
                return false;
            }
        }
        return true;
    }

    private boolean balanced(GroundEffect firing, int before) {
        int[] literals = union(known, firing.condition().sharedLiterals());
        int added = NONE;
        for (GroundEffect effect : effects) {
            if (effect == firing || mayFire(effect, literals, before)) {
                for (int fact : effect.adds()) {
                    if (group.get(fact) && added != NONE && added != fact) {
                        return false;
                    }
                    added = group.get(fact) ? fact : added;
                }
            }
        }
        return before == NONE || added == before || surelyDeletes(before, literals);
    }

    private boolean surelyDeletes(int fact, int[] literals) {
        for (GroundEffect effect : effects) {
            if (effect.deletes().contains(fact) && surelyFires(effect, literals, fact)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayFire(GroundEffect effect, int[] literals, int before) {
        for (int literal : effect.condition().sharedLiterals()) {
            if (contains(literals, ~literal) || isGiven(~literal, before)) {
                return false;
            }
        }
        return true;
    }

    private boolean surelyFires(GroundEffect effect, int[] literals, int before) {
        for (int literal : effect.condition().sharedLiterals()) {
            if (!contains(literals, literal) && !isGiven(literal, before)) {
                return false;
            }
        }
        return effect.condition().choices().isEmpty();
    }

    /** Whether a literal over the group holds when exactly this fact of it does. */
    private boolean isGiven(int literal, int before) {
        int fact = literal >= 0 ? literal : ~literal;
        return group.get(fact) && (before == fact) == literal >= 0;
    }

    static boolean contains(int[] literals, int one) {
        for (int literal : literals) {
            if (literal == one) {
                return true;
            }
        }
        return false;
    }

    private static int[] union(int[] left, int[] right) {
        if (right.length == 0) {
            return left;
        }
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
