package dev.llmmodulo.verifiers.plan;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without its numbering and its Markdown.
 *
 * @param indent the number of blanks before it
 * @param prefix the numbering or bullet; empty if there is none
 * @param body the rest, with blanks for the marks of emphasis and without a full stop
 * @param bodyOffset where the rest begins in the line
 */
record LineMark(Kind kind, OptionalInt number, int indent, String prefix, String body, int bodyOffset) {

    private static final int MOST_MARKS = 6;
    private static final Pattern UNUSUAL_BLANK = Pattern.compile("[\\p{Z}\u200B\uFEFF&&[^ ]]");
    private static final Pattern MARKUP = Pattern.compile("[#>]++\\s*+|[*`]++(?!\\s)");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w-])_([\\w&&[^_]]++)_(?![\\w-])");
    private static final Pattern BULLET = Pattern.compile("[-+*\u2022\u2013]\\s++");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:[.)](?![0-9])|:(?!\\s*+[*`]*+\\())\\s*+");
    private static final Pattern LABEL = Pattern.compile(
            "(?:step|action)(?:\\s*+#?([0-9]{1,9})[*`]*+\\s*+[-:.)\u2013]|[*`]*+\\s*+:)[*`]*+\\s*+",
            Pattern.CASE_INSENSITIVE);

    enum Kind {
        NONE,
        BULLET,
        NUMBER,
        LABEL
    }

    boolean isMarked() {
        return kind != Kind.NONE;
    }

    static LineMark of(String raw) {
        String line = UNUSUAL_BLANK.matcher(raw).replaceAll(" ");
        String text = line.strip();
        int indent = line.length() - line.stripLeading().length();
        Kind kind = Kind.NONE;
        OptionalInt number = OptionalInt.empty();
        int position = 0;
        for (int marks = 0; marks < MOST_MARKS; marks++) {
            Matcher matcher = MARKUP.matcher(text).region(position, text.length());
            if (matcher.lookingAt()) {
                position = matcher.end();
            } else if (matcher.usePattern(BULLET).lookingAt()) {
                kind = kind == Kind.NONE ? Kind.BULLET : kind;
                position = matcher.end();
            } else if (matcher.usePattern(NUMBER).lookingAt()) {
                kind = Kind.NUMBER;
                number = OptionalInt.of(Integer.parseInt(matcher.group(1)));
                position = matcher.end();
            } else if (matcher.usePattern(LABEL).lookingAt()) {
                kind = Kind.LABEL;
                if (matcher.group(1) != null) {
                    number = OptionalInt.of(Integer.parseInt(matcher.group(1)));
                }
                position = matcher.end();
            } else {
                break;
            }
        }
        String prefix = kind == Kind.NONE ? "" : text.substring(0, position).strip();
        String rest = EMPHASIS.matcher(
                        text.substring(position).replace('*', ' ').replace('`', ' '))
                .replaceAll(" $1 ");
        int blanks = rest.length() - rest.stripLeading().length();
        return new LineMark(kind, number, indent, prefix, body(rest), indent + position + blanks);
    }

    private static String body(String rest) {
        return rest.substring(0, endOfSentence(rest, rest.length())).strip();
    }

    /** The position behind the last character before the end that is neither blank nor a full stop or its like. */
    static int endOfSentence(String text, int end) {
        int position = end;
        while (position > 0 && isTrailing(text.charAt(position - 1))) {
            position--;
        }
        return position;
    }

    private static boolean isTrailing(char character) {
        return Character.isWhitespace(character) || ".,;:!\\".indexOf(character) >= 0;
    }
}
