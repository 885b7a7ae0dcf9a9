package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.Optional;

/** Goes through the words and parentheses of a line. */
final class LineWords {

    private final String source;
    private final Lines.Line line;
    private int at;
    private int start;

    LineWords(String source, Lines.Line line) {
        this.source = source;
        this.line = line;
    }

    String text() {
        return line.text();
    }

    boolean isAtEnd() {
        while (at < text().length() && (text().charAt(at) == ' ' || text().charAt(at) == '\t')) {
            at++;
        }
        return at == text().length();
    }

    /** Whether the next word or parenthesis begins so; nothing is taken. */
    boolean follows(char first) {
        return !isAtEnd() && text().charAt(at) == first;
    }

    /** The next word or parenthesis. */
    String word(String expected) {
        boolean atEnd = isAtEnd();
        start = at;
        if (atEnd) {
            throw mismatch("the line ends too early", expected);
        }
        boolean single = isParenthesis(text().charAt(at));
        at++;
        while (!single && at < text().length() && !endsWord(text().charAt(at))) {
            at++;
        }
        return text().substring(start, at);
    }

    private static boolean isParenthesis(char c) {
        return c == '(' || c == ')';
    }

    private static boolean endsWord(char c) {
        return c == ' ' || c == '\t' || isParenthesis(c);
    }

    /** Takes a word that must be this one. */
    void expect(String word) {
        if (!word(word).equals(word)) {
            throw mismatch("something else stands here", word);
        }
    }

    void expectEnd() {
        if (!isAtEnd()) {
            String more = word("the end of the line");
            throw mismatch("the line should have ended before \"" + more + "\"", "the end of the line");
        }
    }

    /** A whole number of at most 18 digits. */
    long number(String expected) {
        String word = word(expected);
        if (!word.matches("-?[0-9]{1,18}")) {
            throw mismatch("\"" + word + "\" is no number", expected);
        }
        return Long.parseLong(word);
    }

    /** A number from zero to a bound. */
    int count(String expected, long most) {
        long number = number(expected);
        if (number < 0 || number > most) {
            throw refusal("certificate.too-many", number + " is not between 0 and " + most);
        }
        return (int) number;
    }

    /** At the word taken last. */
    UnreadableSourceException mismatch(String message, String expected) {
        return new UnreadableSourceException(
                error("certificate.syntax", message).withExpected(expected));
    }

    /** At the word taken last. */
    UnreadableSourceException refusal(String code, String message) {
        return new UnreadableSourceException(error(code, message));
    }

    /** At the word taken last. */
    UnreadableSourceException refusal(String code, String message, Optional<String> hint) {
        return new UnreadableSourceException(error(code, message).withHint(hint));
    }

    private Diagnostic error(String code, String message) {
        Place place = new Place(source, line.number(), start + 1, Math.max(1, at - start), text());
        return Diagnostic.error(code, place, message);
    }
}
