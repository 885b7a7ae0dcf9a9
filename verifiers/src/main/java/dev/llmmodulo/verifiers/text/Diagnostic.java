package dev.llmmodulo.verifiers.text;

import java.util.Optional;

/**
 * Something to say about a place in a text.
 *
 * @param code stable, such as {@code pddl.unknown-predicate}: what tests and tools may compare
 * @param message one line: what is wrong
 * @param expected what would have been right there
 * @param hint what to do about it
 */
public record Diagnostic(
        Severity severity, String code, Place place, String message, Optional<String> expected, Optional<String> hint) {

    private static final int WIDEST_LINE = 120;

    public static Diagnostic of(Severity severity, String code, Place place, String message) {
        return new Diagnostic(severity, code, place, message, Optional.empty(), Optional.empty());
    }

    public static Diagnostic error(String code, Place place, String message) {
        return of(Severity.ERROR, code, place, message);
    }

    public Diagnostic withExpected(String right) {
        return new Diagnostic(severity, code, place, message, Optional.of(right), hint);
    }

    public Diagnostic withHint(String advice) {
        return new Diagnostic(severity, code, place, message, expected, Optional.of(advice));
    }

    /** The same with the advice, if there is any. */
    public Diagnostic withHint(Optional<String> advice) {
        return advice.map(this::withHint).orElse(this);
    }

    /** For people: place, severity, message and code; the line with a mark below; what was expected; the hint. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(place).append(": ").append(severity.word()).append(": ").append(message);
        out.append(" [").append(code).append(']');
        if (!place.lineText().isBlank()) {
            renderLine(out);
        }
        expected.ifPresent(right -> out.append("\n  expected: ").append(right));
        hint.ifPresent(advice -> out.append("\n  hint: ").append(advice));
        return out.toString();
    }

    private void renderLine(StringBuilder out) {
        String line = place.lineText().replace('\t', ' ');
        int mark = place.column() - 1;
        int from = line.length() <= WIDEST_LINE ? 0 : Math.max(0, mark - WIDEST_LINE / 2);
        int to = Math.min(line.length(), from + WIDEST_LINE);
        String before = from > 0 ? "…" : "";
        int marks = Math.max(1, Math.min(place.length(), to - mark));
        out.append("\n  ").append(before).append(line, from, to).append(to < line.length() ? "…" : "");
        out.append("\n  ").append(" ".repeat(before.length() + mark - from)).append("^".repeat(marks));
    }
}
