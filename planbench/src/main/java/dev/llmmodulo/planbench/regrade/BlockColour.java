package dev.llmmodulo.planbench.regrade;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that PlanBench calls the blocks a to l, in this order. */
enum BlockColour {
    RED,
    BLUE,
    ORANGE,
    YELLOW,
    WHITE,
    MAGENTA,
    BLACK,
    CYAN,
    GREEN,
    VIOLET,
    SILVER,
    GOLD;

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** The plan with each colour replaced by the block that has it. */
    static String toBlocks(String plan) {
        return WORD.matcher(plan).replaceAll(word -> Matcher.quoteReplacement(block(word.group())));
    }

    /** The plan with the names of objects for their words: for colours, and for {@code object a}. */
    static String toNames(String plan) {
        return toBlocks(plan).replace("object ", "");
    }

    private static String block(String word) {
        for (BlockColour colour : values()) {
            if (colour.name().toLowerCase(Locale.ROOT).equals(word)) {
                return String.valueOf((char) ('a' + colour.ordinal()));
            }
        }
        return word;
    }
}
