package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.Item.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out whether a text announces a list of steps as its last word. */
final class FinalPlan {

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "\\b(?:final|corrected|revised|complete|full) (?:\\w++ ){0,2}(?:plan|answer|solution|sequence|actions|steps)\\b"
                    + "|\\bsummary\\b.*\\b(?:plan|actions|steps|sequence)\\b|\\b(?:plan|action|sequence) summary\\b"
                    + "|\\A\\W*+answer\\W*+\\z",
            Pattern.CASE_INSENSITIVE);

    private static final String PLAN = "(?:plan|answer|solution|sequence|actions|steps)";

    /**
     * As in "this would not be a complete plan" and "the full plan fails"; to take a denial for one too seldom is only to ask
     * again. That an earlier plan was wrong, as in "the first was wrong, so the final plan is", denies nothing.
     */
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|cannot|never|no|without|neither|nor)\\b|n['\u2019]t\\b"
                    + "|\\b(?:final|corrected|revised|complete|full) (?:\\w++ ){0,2}" + PLAN
                    + " (?:(?:is|was|are|were|would be|seems) (?:\\w++ )?(?:wrong|incorrect|invalid|faulty|flawed|mistaken)|fail(?:s|ed)?)\\b"
                    + "|\\bwrong (?:as|for)\\b"
                    + "|\\b(?:earlier|older|previous|former|discarded|rejected|abandoned)\\b",
            Pattern.CASE_INSENSITIVE);

    private FinalPlan() {}

    /** By the last line of prose before its first step, or the one before that if it is the heading of both. */
    static boolean isAnnounced(StepList list, List<Item> items) {
        if (list.items().isEmpty()) {
            return false;
        }
        int first = items.indexOf(list.items().get(0));
        Optional<Item> before = proseBefore(items, first);
        return before.filter(FinalPlan::announces).isPresent()
                || before.filter(line -> !denies(line))
                        .flatMap(line -> proseBefore(items, items.indexOf(line)))
                        .filter(FinalPlan::announces)
                        .isPresent();
    }

    private static Optional<Item> proseBefore(List<Item> items, int position) {
        for (int index = position - 1; index >= 0; index--) {
            Item item = items.get(index);
            if (item.is(Kind.PROSE)) {
                return Optional.of(item);
            } else if (!item.steps().isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean announces(Item item) {
        return ANNOUNCEMENT.matcher(plain(item)).find() && !denies(item);
    }

    private static boolean denies(Item item) {
        return DENIAL.matcher(plain(item)).find();
    }

    private static String plain(Item item) {
        return item.line().text().replace("*", "").replace("#", "").strip();
    }
}
