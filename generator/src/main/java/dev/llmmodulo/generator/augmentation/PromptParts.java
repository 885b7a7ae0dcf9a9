package dev.llmmodulo.generator.augmentation;

import java.util.List;

/**
 * A first prompt in three parts.
 *
 * @param before everything in front of the problem that is asked
 * @param problem that problem
 * @param question what is asked of it
 * @param reminder the sentence that says the format
 */
record PromptParts(String before, String problem, String question, String reminder) {

    /** What the problem that is asked begins with; of several in a text, the last. */
    private static final List<String> MARKS = List.of("[STATEMENT]\n", "[PROBLEM]\n");

    /** The question begins in the line of the reminder or, where there is no reminder, behind the problem's first blank line. */
    static PromptParts of(String text, String reminder) {
        int problem = MARKS.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
        int start = Math.max(problem, 0);
        int reminded = text.lastIndexOf(reminder);
        int blank = text.indexOf("\n\n", start);
        int question = text.length();
        if (reminded >= start) {
            question = text.lastIndexOf('\n', reminded) + 1;
        } else if (problem >= 0 && blank >= 0) {
            question = blank + 2;
        }
        return new PromptParts(
                text.substring(0, start), text.substring(start, question), text.substring(question), reminder);
    }

    /** A question that does not say the format gives way to a manner of answering, since it may say another one. */
    String with(Addition addition) {
        String known = addition.context().isEmpty() ? "" : addition.context() + "\n\n";
        if (addition.manner().isEmpty()) {
            return before + known + problem + question;
        }
        String asked = question.contains(reminder) ? question : reminder + "\n";
        return before + known + endedByBlankLine(problem) + addition.manner() + "\n\n" + asked;
    }

    private static String endedByBlankLine(String text) {
        return text.isEmpty() ? "" : text.stripTrailing() + "\n\n";
    }
}
