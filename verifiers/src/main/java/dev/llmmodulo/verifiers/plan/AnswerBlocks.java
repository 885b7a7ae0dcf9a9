package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.Item.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of an answer, by how strongly they are marked as the plan: between plan tags, in code fences, and the rest.
 *
 * @param beyond what follows a closing tag that nothing opened: the answer ended there
 */
record AnswerBlocks(List<List<Item>> tagged, List<List<Item>> fenced, List<Item> rest, List<Item> beyond) {

    /** What stands between two tags where they are spoken of, as in "between [PLAN] and [PLAN END]". */
    private static final Pattern BETWEEN =
            Pattern.compile("\\W*+(?:and|or|to|through|until)?+\\W*+", Pattern.CASE_INSENSITIVE);

    static AnswerBlocks of(List<Item> items) {
        int end = strayClosing(items);
        AnswerBlocks blocks = new AnswerBlocks(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), items.subList(end, items.size()));
        List<Item> tag = null;
        List<Item> fence = null;
        for (Item item : items.subList(0, end)) {
            if (item.is(Kind.PLAN_OPENS)) {
                tag = new ArrayList<>();
                blocks.tagged.add(tag);
            } else if (item.is(Kind.PLAN_CLOSES)) {
                tag = null;
            } else if (item.is(Kind.FENCE)) {
                fence = fence == null ? new ArrayList<>() : null;
                if (fence != null) {
                    blocks.fenced.add(fence);
                }
                blocks.rest.add(item);
            } else {
                (tag != null ? tag : fence != null ? fence : blocks.rest).add(item);
            }
        }
        return blocks;
    }

    /** The lists of steps in the most strongly marked part that holds any. */
    List<StepList> plans() {
        return Stream.of(marked(tagged), marked(fenced), StepLists.in(rest, false))
                .filter(lists -> !lists.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The lists of steps behind the last marked block, if there is one. */
    List<StepList> behindMarked() {
        return Stream.concat(tagged.stream(), fenced.stream())
                .filter(block -> !block.isEmpty())
                .map(block -> block.get(block.size() - 1).line().number())
                .max(Comparator.naturalOrder())
                .map(last -> rest.stream()
                        .filter(item -> item.line().number() > last)
                        .toList())
                .map(behind -> StepLists.in(behind, false))
                .orElse(List.of());
    }

    /** The last tagged block if it holds no step, whatever stands in others; not of tags that are only spoken of. */
    Optional<List<Item>> lastWithoutSteps() {
        List<List<Item>> meant = tagged.stream()
                .filter(block -> block.size() != 1
                        || !BETWEEN.matcher(block.get(0).line().text()).matches())
                .toList();
        return meant.stream()
                .skip(Math.max(0, meant.size() - 1))
                .filter(block -> StepLists.in(block, true).isEmpty())
                .findFirst();
    }

    /** Whether there is a tagged block, and nothing in it; or nothing before the closing tag that ends the answer. */
    boolean saysTheEmptyPlan() {
        boolean nothingBefore = fenced.isEmpty() && rest.isEmpty() && !beyond.isEmpty();
        return tagged.isEmpty() ? nothingBefore : tagged.stream().allMatch(List::isEmpty);
    }

    private static List<StepList> marked(List<List<Item>> blocks) {
        return blocks.stream()
                .flatMap(block -> StepLists.in(block, true).stream())
                .toList();
    }

    /**
     * The position of the first closing tag that no opening one precedes, but a step or nothing at all does; the end if
     * there is none.
     */
    private static int strayClosing(List<Item> items) {
        boolean steps = !items.isEmpty() && items.get(0).is(Kind.PLAN_CLOSES);
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            if (item.is(Kind.PLAN_OPENS)) {
                return items.size();
            }
            steps |= item.is(Kind.STEPS);
            if (item.is(Kind.PLAN_CLOSES) && steps) {
                return index;
            }
        }
        return items.size();
    }
}
