package dev.llmmodulo.verifiers.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the diagnostics of one source, at most {@value #MOST} of each severity. Not for use by several threads. */
public final class Findings {

    static final int MOST = 100;

    private final Source source;
    private Optional<Lines> lines = Optional.empty();
    private final Map<Severity, List<Diagnostic>> found = new EnumMap<>(Severity.class);

    public Findings(Source source) {
        this.source = source;
        for (Severity severity : Severity.values()) {
            found.put(severity, new ArrayList<>());
        }
    }

    public Source source() {
        return source;
    }

    public Place place(SExpression at) {
        return place(at.start(), at.end() - at.start());
    }

    public Place place(int offset, int length) {
        if (lines.isEmpty()) {
            lines = Optional.of(new Lines(source));
        }
        return lines.get().place(offset, length);
    }

    /** Takes the diagnostic unless it is known already or there are too many. */
    public void add(Diagnostic diagnostic) {
        List<Diagnostic> same = found.get(diagnostic.severity());
        if (same.size() < MOST && !same.contains(diagnostic)) {
            same.add(diagnostic);
        }
    }

    public void error(String code, SExpression at, String message) {
        if (wants(Severity.ERROR)) {
            add(Diagnostic.of(Severity.ERROR, code, place(at), message));
        }
    }

    public void error(String code, SExpression at, String message, String hint) {
        if (wants(Severity.ERROR)) {
            add(Diagnostic.of(Severity.ERROR, code, place(at), message).withHint(hint));
        }
    }

    /** An error where it can be said what would have been right. */
    public void mismatch(String code, SExpression at, String message, String expected) {
        if (wants(Severity.ERROR)) {
            add(Diagnostic.of(Severity.ERROR, code, place(at), message).withExpected(expected));
        }
    }

    public void warning(String code, SExpression at, String message) {
        if (wants(Severity.WARNING)) {
            add(Diagnostic.of(Severity.WARNING, code, place(at), message));
        }
    }

    public void warning(String code, SExpression at, String message, String hint) {
        if (wants(Severity.WARNING)) {
            add(Diagnostic.of(Severity.WARNING, code, place(at), message).withHint(hint));
        }
    }

    public void unsupported(String code, SExpression at, String message) {
        if (wants(Severity.UNSUPPORTED)) {
            add(Diagnostic.of(Severity.UNSUPPORTED, code, place(at), message));
        }
    }

    /** Whether another diagnostic of the severity would be kept: finding a place takes time. */
    public boolean wants(Severity severity) {
        return found.get(severity).size() < MOST;
    }

    public boolean has(Severity severity) {
        return !found.get(severity).isEmpty();
    }

    /** In the order of their places. */
    public List<Diagnostic> of(Severity severity) {
        return found.get(severity).stream()
                .sorted(Comparator.comparingInt(
                                (Diagnostic each) -> each.place().line())
                        .thenComparingInt(each -> each.place().column()))
                .toList();
    }

    /** Those of the severity and of the lighter ones, heaviest first, each kind in the order of the places. */
    public List<Diagnostic> from(Severity heaviest) {
        List<Diagnostic> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (severity.compareTo(heaviest) >= 0) {
                all.addAll(of(severity));
            }
        }
        return List.copyOf(all);
    }
}
