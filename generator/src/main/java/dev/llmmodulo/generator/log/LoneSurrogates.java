package dev.llmmodulo.generator.log;

import java.util.regex.Pattern;

/**
 * Halves of characters in JSON. A service may send them, as escapes; a text with one as it is cannot be written as UTF-8, and no record
 * may be lost to that.
 */
public final class LoneSurrogates {

    /** Only unpaired ones: a pair is one character, of another category. */
    private static final Pattern LONE = Pattern.compile("\\p{Cs}");

    private LoneSurrogates() {}

    /** The same JSON with each as an escape. They stand only in strings, where an escape means the same. */
    public static String escaped(String json) {
        return LONE.matcher(json)
                .replaceAll(
                        half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }
}
