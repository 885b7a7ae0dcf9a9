package dev.llmmodulo.verifiers.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds out which step lines belong together. A number that does not go on where the last one ended begins another list.
 * Outside a marked block so does prose, unless it is indented deeper than the steps or the numbers go on behind it.
 */
final class StepLists {

    private final boolean marked;
    private final List<StepList> lists = new ArrayList<>();
    private List<Item> current = new ArrayList<>();
    private Optional<Item> broken = Optional.empty();
    private Optional<Item> numberedProse = Optional.empty();
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
            case UNCLOSED -> breakAt(item);
            case GARBLED -> {
                if (marked || !current.isEmpty() && continues(item)) {
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
        if (!continues(item)) {
            close();
        }
        OptionalInt number = item.mark().number();
        boolean passedOver = number.isPresent() && numberedProse.isPresent() && !current.isEmpty();
        if (passedOver && numberedProse.get().mark().number().getAsInt() < number.getAsInt()) {
            broken = broken.or(() -> numberedProse);
        }
        current.add(item);
        lastNumber = number.isPresent() ? number : lastNumber;
        numberedProse = Optional.empty();
        interrupted = false;
    }

    private void breakAt(Item item) {
        if (!continues(item)) {
            close();
        }
        broken = broken.or(() -> Optional.of(item));
    }

    private void passProse(Item item) {
        OptionalInt number = item.mark().number();
        boolean goesOn = number.isPresent() && lastNumber.isPresent() && number.getAsInt() > lastNumber.getAsInt();
        if (goesOn) {
            numberedProse = numberedProse.or(() -> Optional.of(item));
        } else if (!marked && !current.isEmpty()) {
            interrupted |= item.mark().indent()
                    <= current.get(current.size() - 1).mark().indent();
        }
    }

    private boolean continues(Item item) {
        if (current.isEmpty()) {
            return true;
        }
        Item last = current.get(current.size() - 1);
        OptionalInt number = item.mark().number();
        if (number.isEmpty()) {
            boolean labelled =
                    item.mark().kind() == LineMark.Kind.LABEL && last.mark().kind() == LineMark.Kind.LABEL;
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
        numberedProse = Optional.empty();
        lastNumber = OptionalInt.empty();
        interrupted = false;
    }
}
