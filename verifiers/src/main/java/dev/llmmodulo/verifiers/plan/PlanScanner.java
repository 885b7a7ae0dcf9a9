package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;

/**
 * Cuts a plan text into tokens in one pass. A line ends at a line feed; a carriage return is a blank, and a comment goes
 * on to the line feed, as in VAL. Only in a text without line feeds lines end at carriage returns.
 */
final class PlanScanner {

    private static final String OTHER_NAME_CHARACTERS = "-_.+@#$%&/=~^";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_EXCERPT = 80;

    private final String text;
    private final char endOfLine;
    private int position;
    private int line = 1;
    private int lineStart;

    PlanScanner(String text) {
        this.text = text;
        this.endOfLine = text.indexOf('\n') < 0 ? '\r' : '\n';
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            position = 1;
        }
    }

    enum Kind {
        OPEN,
        CLOSE,
        OPEN_SQUARE,
        CLOSE_SQUARE,
        COLON,
        WORD,
        COMMENT,
        /** A character that no plan holds, or a word with a full stop. */
        FOREIGN,
        END
    }

    /** @param end the position behind the token */
    record Token(Kind kind, int start, int end, int line, int column) {}

    Token next() {
        passBlanks();
        if (position == text.length()) {
            return token(Kind.END, position);
        }
        char first = text.charAt(position);
        if (isNameCharacter(first)) {
            int end = position + 1;
            while (end < text.length() && isNameCharacter(text.charAt(end))) {
                end++;
            }
            return token(text.charAt(end - 1) == '.' ? Kind.FOREIGN : Kind.WORD, end);
        }
        if (first == ';') {
            int end = text.indexOf(endOfLine, position);
            return token(Kind.COMMENT, end < 0 ? text.length() : end);
        }
        return token(punctuation(first), position + 1);
    }

    String text(Token token) {
        return text.substring(token.start(), token.end());
    }

    /** What stands from the one token to the other, both included. */
    Written written(Token from, Token to) {
        return new Written(text.substring(from.start(), to.end()), from.line(), from.column());
    }

    /** The beginning of what stands from the token to the end of its line. */
    Written excerpt(Token from) {
        int end = text.indexOf(endOfLine, from.start());
        int bound = Math.min(end < 0 ? text.length() : end, from.start() + LONGEST_EXCERPT);
        return new Written(text.substring(from.start(), bound).strip(), from.line(), from.column());
    }

    /** Whether a text of just this is one word. */
    static boolean isName(String word) {
        return !word.isEmpty() && !word.endsWith(".") && word.chars().allMatch(c -> isNameCharacter((char) c));
    }

    /** Not the sign of Kelvin, the only other letter that in small is a letter of ASCII. */
    static boolean isNameCharacter(char character) {
        return Character.isLetterOrDigit(character) && character != '\u212A'
                || OTHER_NAME_CHARACTERS.indexOf(character) >= 0;
    }

    private void passBlanks() {
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == endOfLine) {
                line++;
                lineStart = position + 1;
            } else if (character != ' ' && character != '\t' && character != '\r') {
                return;
            }
            position++;
        }
    }

    private Token token(Kind kind, int end) {
        Token token = new Token(kind, position, end, line, position - lineStart + 1);
        position = end;
        return token;
    }

    private static Kind punctuation(char character) {
        return switch (character) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '[' -> Kind.OPEN_SQUARE;
            case ']' -> Kind.CLOSE_SQUARE;
            case ':' -> Kind.COLON;
            default -> Kind.FOREIGN;
        };
    }
}
