package dev.llmmodulo.planbench.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts texts as Python does. */
final class PlanBenchText {

    private static final String BLANK = "[\\s\\p{Z}\\x1c-\\x1f\\x85]";
    private static final Pattern BLANKS = Pattern.compile(BLANK + "++");
    private static final Pattern AROUND = Pattern.compile("\\A" + BLANK + "++|" + BLANK + "++\\z");

    private PlanBenchText() {}

    static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The lines, without the blanks around them. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(PlanBenchText::strip).toList();
    }

    /** The pieces between blanks. */
    static List<String> words(String line) {
        String stripped = strip(line);
        return stripped.isEmpty() ? List.of() : List.of(BLANKS.split(stripped));
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** @throws RaisedException there are not so many */
    static <T> T at(List<T> list, int index) {
        if (index >= list.size()) {
            throw new RaisedException("there is no item " + (index + 1) + " of " + list.size());
        }
        return list.get(index);
    }
}
