package dev.llmmodulo.domains.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with numbers in them, and what is said for them: each {@code {}} stands for the same number in both. */
final class NumberedWords {

    private static final String GAP = "{}";
    private static final String NUMBER = "([0-9]+)";
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final String name;
    private final String said;
    private final Pattern namePattern;
    private final Pattern saidPattern;

    /**
     * @param name such as {@code l{}-{}}
     * @param said such as {@code location_{}_{}}
     */
    NumberedWords(String name, String said) {
        this.name = name;
        this.said = said;
        this.namePattern = pattern(name);
        this.saidPattern = pattern(said);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile("\\Q" + text.replace(GAP, "\\E" + NUMBER + "\\Q") + "\\E");
    }

    String name() {
        return name;
    }

    String said() {
        return said;
    }

    /** What the object of this name is called; empty for names of another form. */
    Optional<String> word(String ofName) {
        return numbers(namePattern, ofName).map(numbers -> fill(said, numbers));
    }

    /** The name of the object that is called so. */
    Optional<String> named(String word) {
        return numbers(saidPattern, word).map(numbers -> fill(name, numbers));
    }

    /** What PlanBench calls it: each gap takes one digit of the name, and digits that are left over are lost. */
    Optional<String> digitByDigit(String ofName) {
        return numbers(namePattern, ofName).map(numbers -> {
            List<String> digits = DIGIT.matcher(String.join("", numbers))
                    .results()
                    .map(digit -> digit.group())
                    .toList();
            return fill(said, digits);
        });
    }

    int pieces() {
        return said.split(" ").length;
    }

    private static Optional<List<String>> numbers(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            numbers.add(matcher.group(group));
        }
        return Optional.of(numbers);
    }

    private static String fill(String pattern, List<String> numbers) {
        String filled = pattern;
        int next = 0;
        while (filled.contains(GAP)) {
            filled = filled.replaceFirst(Pattern.quote(GAP), numbers.get(next++));
        }
        return filled;
    }
}
