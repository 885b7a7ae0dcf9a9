package dev.llmmodulo.verifiers.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the words with which a text says that its plan is the empty one. */
final class NothingToDo {

    private static final Pattern WORDS = Pattern.compile(
            "\\bno (?:(?:further|additional|more|other) )?(?:actions?+|steps?+|moves?+|plan) (?:is|are) "
                    + "(?:needed|required|necessary)\\b",
            Pattern.CASE_INSENSITIVE);

    private NothingToDo() {}

    static boolean isSaidIn(List<Line> lines) {
        return lines.stream().anyMatch(line -> WORDS.matcher(line.text()).find());
    }
}
