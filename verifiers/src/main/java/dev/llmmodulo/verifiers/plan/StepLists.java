package dev.llmmodulo.verifiers.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds out which step lines belong together. A number that does not go on where the last one ended begins another list.
 * So does prose, unless it is indented deeper than the steps or the numbers go on behind it; in a marked block it breaks
 * the list.
 */
final class StepLists {

    private final boolean marked;
    private final List<StepList> lists = new ArrayList<>();
    private List<Item> current = new ArrayList<>();
    private Optional<Item> broken = Optional.empty();
    private Optional<Item> passedOver = Optional.empty();
    private OptionalInt lastNumber = OptionalInt.empty();
    private boolean interrupted;

    private StepLists(boolean marked) {
        this.marked = marked;
    }

    /** @param marked whether the items stand in a block that is marked as a plan or as code */
    static List<StepList> in(List<Item> items, boolean marked) {
        StepLists lists = new StepLists(marked);
        items.forEach(lists::add);
        lists.close();
        return lists.lists;
    }

    private void add(Item item) {
        switch (item.kind()) {
            case STEPS -> addSteps(item);
            case STEPS_OF_UNKNOWN_ACTIONS -> {
                if (isBesideSteps(item)) {
                    breakAt(item);
                } else {
                    addSteps(item);
                }
            }
            case PARENTHESES -> {
                if (isBesideSteps(item)) {
                    passProse(item);
                } else {
                    addSteps(item);
                }
            }
            case UNCLOSED -> breakAt(item);
            case LIKE_A_STEP -> {
                if (marked || !current.isEmpty() && continues(item)) {
                    breakAt(item);
                } else {
                    passProse(item);
                }
            }
            case GARBLED, TERSE -> {
                boolean amid = marked || !current.isEmpty() && continues(item);
                if (amid && !isBelowAStep(item)) {
                    breakAt(item);
                } else {
                    passProse(item);
                }
            }
            case PROSE -> passProse(item);
            case PLAN_OPENS, PLAN_CLOSES, FENCE -> interrupted = !marked;
            case COMMENT -> {}
        }
    }

    private void addSteps(Item item) {
        if (isBelowAStep(item)) {
            if (!item.saysTheSameAs(last())) {
                breakAt(Item.of(Item.Kind.GARBLED, item.line(), item.mark(), "this is a step below another step"));
            }
            return;
        }
        if (!continues(item)) {
            close();
        }
        if (passedOver.isPresent() && (marked || goesOn(passedOver.get(), item))) {
            broken = broken.or(() -> passedOver);
        }
        current.add(item);
        lastNumber = item.mark().number().isPresent() ? item.mark().number() : lastNumber;
        passedOver = Optional.empty();
        interrupted = false;
    }

    /** Whether the steps at hand go on from a line that was passed over, so that it should have been one of them. */
    private static boolean goesOn(Item passedOver, Item item) {
        OptionalInt before = passedOver.mark().number();
        OptionalInt number = item.mark().number();
        return before.isPresent() && number.isPresent()
                ? before.getAsInt() < number.getAsInt()
                : (passedOver.is(Item.Kind.GARBLED)
                                || passedOver.is(Item.Kind.LIKE_A_STEP)
                                || passedOver.is(Item.Kind.TERSE))
                        && passedOver.mark().kind() == item.mark().kind();
    }

    private void breakAt(Item item) {
        if (!continues(item)) {
            close();
        }
        broken = broken.or(() -> Optional.of(item));
    }

    private void passProse(Item item) {
        boolean below =
                !current.isEmpty() && item.mark().indent() > last().mark().indent();
        if (below) {
            return;
        }
        OptionalInt number = item.mark().number();
        boolean numbersGoOn = number.isPresent() && lastNumber.isPresent() && number.getAsInt() > lastNumber.getAsInt();
        interrupted |= !marked && !numbersGoOn;
        boolean amid = marked
                ? !current.isEmpty() || number.isPresent()
                : item.mark().isMarked() || item.is(Item.Kind.GARBLED);
        if (passedOver.isEmpty() || !marked && !numbersGoOn) {
            passedOver = Optional.of(item).filter(passed -> amid);
        }
    }

    /** Whether the item is written otherwise than the marked steps before it. */
    private boolean isBesideSteps(Item item) {
        return !current.isEmpty() && last().mark().isMarked() && (!item.mark().isMarked() || isBelowAStep(item));
    }

    /**
     * Whether the item only explains the numbered step before it: a deeper bullet or label without a number, or a line that
     * is not marked at all.
     */
    private boolean isBelowAStep(Item item) {
        if (current.isEmpty() || !last().mark().isMarked()) {
            return false;
        }
        boolean bullet = item.mark().isMarked() && item.mark().number().isEmpty();
        return bullet
                ? item.mark().indent() > last().mark().indent()
                : !item.mark().isMarked() && continues(item);
    }

    private Item last() {
        return current.get(current.size() - 1);
    }

    private boolean continues(Item item) {
        if (current.isEmpty()) {
            return true;
        }
        OptionalInt number = item.mark().number();
        if (number.isEmpty()) {
            boolean labelled =
                    item.mark().kind() == LineMark.Kind.LABEL && last().mark().kind() == LineMark.Kind.LABEL;
            return labelled || !interrupted;
        }
        if (lastNumber.isEmpty()) {
            return !interrupted && number.getAsInt() != 1;
        }
        int step = number.getAsInt() - lastNumber.getAsInt();
        boolean allOnes = step == 0 && number.getAsInt() == 1;
        return step == 1 || !interrupted && (step > 1 || allOnes);
    }

    private void close() {
        if (!current.isEmpty() || broken.isPresent()) {
            lists.add(new StepList(current, broken));
        }
        current = new ArrayList<>();
        broken = Optional.empty();
        lastNumber = OptionalInt.empty();
        interrupted = false;
    }
}
