package dev.llmmodulo.verifiers.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads words and parentheses, without recursion. Comments run from {@code ;} or {@code //} to the end of the line, or
 * from {@code /*} to its closing; every kind of blank separates words.
 */
public final class SExpressionReader {

    /** The deepest nesting that is read; what follows is recursive. */
    public static final int DEEPEST = 500;
    /** The longest word that is read. */
    public static final int LONGEST_WORD = 10_000;

    private final String text;
    private final boolean hasLineFeeds;
    private final Findings findings;
    private final Map<String, String> words = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<SExpression> items = new ArrayList<>();
    private int at;
    private Optional<Nested> nested = Optional.empty();

    private record Open(int start, List<SExpression> outer) {}

    /** A form headed by a key directly inside another such: in PDDL a sign that the outer one should have ended. */
    private record Nested(int outer, int inner) {}

    private SExpressionReader(Findings findings) {
        this.text = findings.source().text();
        this.hasLineFeeds = text.indexOf('\n') >= 0;
        this.findings = findings;
    }

    /** What stands at the top level; empty, with an error among the findings, if the text is broken. */
    public static List<SExpression> read(Findings findings) {
        List<SExpression> all = new SExpressionReader(findings).readAll();
        return findings.has(Severity.ERROR) ? List.of() : all;
    }

    private List<SExpression> readAll() {
        while (skipBlanks()) {
            char c = text.charAt(at);
            if (c == '(') {
                if (open.size() == DEEPEST) {
                    error("text.too-deep", at, 1, "parentheses are nested deeper than " + DEEPEST);
                    return List.of();
                }
                open.push(new Open(at, items));
                items = new ArrayList<>(4);
                at++;
            } else if (c == ')') {
                if (open.isEmpty()) {
                    extra();
                    return List.of();
                }
                at++;
                close();
            } else if (!readWord()) {
                return List.of();
            }
        }
        if (!open.isEmpty()) {
            unclosed();
        }
        return items;
    }

    private void close() {
        Open opened = open.pop();
        List<SExpression> held = compact(items);
        items = opened.outer();
        items.add(new SExpression.Form(held, opened.start(), at));
    }

    private static List<SExpression> compact(List<SExpression> list) {
        return list.size() <= 2 ? List.copyOf(list) : Collections.unmodifiableList(trimmed(list));
    }

    private static List<SExpression> trimmed(List<SExpression> list) {
        ((ArrayList<SExpression>) list).trimToSize();
        return list;
    }

    /** To the next word or parenthesis; false at the end of the text. */
    private boolean skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';' || c == '/' && follows('/')) {
                skipLine();
            } else if (c == '/' && follows('*')) {
                int closing = text.indexOf("*/", at + 2);
                if (closing < 0) {
                    error("text.unclosed-comment", at, 2, "this comment is never closed");
                    at = text.length();
                } else {
                    at = closing + 2;
                }
            } else if (isBlank(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** To the end of the line; a carriage return alone ends one only in a text that has no other ends of lines. */
    private void skipLine() {
        int end = text.indexOf(hasLineFeeds ? '\n' : '\r', at);
        at = end < 0 ? text.length() : end;
    }

    private boolean follows(char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\uFEFF' || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private boolean readWord() {
        int start = at;
        do {
            at++;
        } while (at < text.length() && !endsWord(text.charAt(at)));
        if (at - start > LONGEST_WORD) {
            error("text.too-long", start, 1, "this word is longer than " + LONGEST_WORD + " characters");
            return false;
        }
        String raw = text.substring(start, at);
        String word = words.computeIfAbsent(raw, fresh -> {
            // The sign of Kelvin in small is a k, which another name may be.
            String lower = fresh.indexOf('\u212A') < 0 ? fresh.toLowerCase(Locale.ROOT) : fresh;
            return lower.equals(fresh) ? fresh : words.getOrDefault(lower, lower);
        });
        items.add(new SExpression.Symbol(word, start));
        if (word.charAt(0) == ':') {
            noteNesting();
        }
        return true;
    }

    /** A question mark begins a variable, also without a blank before it. */
    private boolean endsWord(char c) {
        return c == '(' || c == '?' || c == ')' || c == ';' || isBlank(c) || c == '/' && (follows('/') || follows('*'));
    }

    private void noteNesting() {
        if (nested.isEmpty() && open.size() > 2 && items.size() == 1) {
            Iterator<Open> outwards = open.iterator();
            Open inner = outwards.next();
            Open outer = outwards.next();
            boolean headedByKey = inner.outer().stream()
                    .findFirst()
                    .flatMap(SExpression::word)
                    .filter(word -> word.charAt(0) == ':')
                    .isPresent();
            if (headedByKey) {
                nested = Optional.of(new Nested(outer.start(), inner.start()));
            }
        }
    }

    private void unclosed() {
        int start = nested.map(Nested::outer).orElse(open.peek().start());
        String message = open.size() == 1
                ? "a parenthesis is never closed, probably this one"
                : open.size() + " parentheses are never closed, probably this one among them";
        String hint = nested.map(inside -> "what begins at line "
                        + findings.place(inside.inner(), 1).line() + " stands inside it: close it before that")
                .orElse("add what is missing at its end");
        findings.add(Diagnostic.error("text.missing-parenthesis", findings.place(start, 1), message)
                .withHint(hint));
    }

    private void extra() {
        Diagnostic extra = Diagnostic.error(
                "text.extra-parenthesis", findings.place(at, 1), "this closing parenthesis has no opening one");
        findings.add(
                items.isEmpty()
                        ? extra
                        : extra.withHint("the text's first parenthesis is closed at line "
                                + findings.place(items.get(0).end() - 1, 1).line() + " already"));
    }

    private void error(String code, int offset, int length, String message) {
        findings.add(Diagnostic.error(code, findings.place(offset, length), message));
    }
}
