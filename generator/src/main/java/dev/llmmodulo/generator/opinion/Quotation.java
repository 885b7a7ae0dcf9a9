package dev.llmmodulo.generator.opinion;

import java.util.stream.Collectors;

/**
 * Words of somebody else in a prompt: every line is marked as quoted, control characters are left out, and there is an end
 * to them. Nothing in them is looked at.
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
        String printable = kept.replace('\t', ' ')
                .codePoints()
                .filter(Quotation::isQuoted)
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

    private static boolean isQuoted(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
