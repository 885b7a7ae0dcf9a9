package dev.llmmodulo.generator.opinion;

import java.util.stream.Collectors;

/**
 * Words of somebody else in a prompt: every line is marked as quoted, control characters are left out, and there is an end
 * to it. Nothing in them is looked at.
 */
final class Quotation {

    /** Characters that are quoted. */
    static final int LONGEST = 4_000;

    private static final String CUT = "\n[cut here]";

    private Quotation() {}

    /** Empty for blank words. */
    static String of(String words) {
        boolean cut = words.length() > LONGEST;
        String kept = words.substring(0, Math.min(words.length(), LONGEST));
        String printable = kept.codePoints()
                .filter(letter -> letter == '\n' || !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty()
                ? ""
                : (cut ? printable + CUT : printable)
                        .lines()
                        .map(line -> "> " + line)
                        .collect(Collectors.joining("\n"));
    }
}
