package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.StateSpace.Reached;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes goals that are hard to reach: a conjunction that no state reached sooner than a chosen one has, or one of which
 * each part is reached somewhere but never the whole.
 */
final class RandomGoal {

    private static final int MOST_PARTS = 6;
    private static final int CANDIDATES = 4;

    private final Dice dice;
    private final StateSpace space;
    private final Vocabulary vocabulary;
    private final RandomCondition conditions;

    RandomGoal(Dice dice, Set<Construct> on, PlanningTask task, StateSpace space) {
        this.dice = dice;
        this.space = space;
        this.vocabulary = new Vocabulary(dice, on, task, task.allObjects());
        this.conditions = new RandomCondition(vocabulary);
    }

    Condition goal() {
        return dice.chance(0.45) ? reached() : unreached();
    }

    private Condition reached() {
        List<Reached> states = space.states();
        int deepest = states.stream().mapToInt(each -> each.way().size()).max().orElse(0);
        int depth = dice.between(Math.min(1, deepest), deepest);
        List<Reached> deep =
                states.stream().filter(each -> each.way().size() == depth).toList();
        Reached target = dice.pick(deep);
        return narrowed(states.subList(0, states.indexOf(target)), () -> target, 0);
    }

    private Condition unreached() {
        return narrowed(space.states(), () -> dice.pick(space.states()), 0.1);
    }

    /**
     * Parts that each hold in a target, added while they exclude some of the states, until all are excluded.
     *
     * @param mayBeHopeless how often parts need not hold anywhere
     */
    private Condition narrowed(List<Reached> states, Supplier<Reached> targets, double mayBeHopeless) {
        List<Condition> parts = new ArrayList<>();
        List<Reached> left = states;
        boolean hopeless = dice.chance(mayBeHopeless);
        while (parts.size() < MOST_PARTS && !left.isEmpty()) {
            Condition best = Condition.TRUE;
            List<Reached> fewest = left;
            for (int i = 0; i < CANDIDATES; i++) {
                Reached target = targets.get();
                Condition part = part(target, dice.pick(left));
                Predicate<Reached> has = space.has(part);
                List<Reached> still = left.stream().filter(has).toList();
                if (still.size() < fewest.size() && (hopeless || has.test(target))) {
                    best = part;
                    fewest = still;
                }
            }
            parts.add(best);
            left = fewest;
        }
        return parts.size() == 1 && dice.chance(0.5) ? parts.get(0) : new Condition.And(parts);
    }

    /** Often a literal that holds in one state and not in the other. */
    private Condition part(Reached with, Reached without) {
        List<Condition> telling = new ArrayList<>();
        lacking(with, without).forEach(fact -> telling.add(new Condition.Holds(fact)));
        if (vocabulary.allows(Construct.NEGATED_LITERAL)) {
            lacking(without, with).forEach(fact -> telling.add(Condition.not(new Condition.Holds(fact))));
        }
        if (!telling.isEmpty() && dice.chance(0.6)) {
            return dice.pick(telling);
        }
        return conditions.condition(List.of(), 2);
    }

    private List<Atom> lacking(Reached one, Reached other) {
        return one.world().facts().stream()
                .filter(fact -> !other.world().facts().contains(fact))
                .filter(vocabulary::mayWrite)
                .sorted(Comparator.comparing(Atom::toString))
                .toList();
    }
}
