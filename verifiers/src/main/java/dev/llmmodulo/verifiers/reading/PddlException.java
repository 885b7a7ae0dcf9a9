package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Diagnostic;
import java.util.List;

/** PDDL that could not be read, for those who do not want to look at a {@link Reading}; the message is for people. */
public final class PddlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it could not be read. */
    public enum Kind {
        REFUSED,
        UNSUPPORTED,
        INCONSISTENT
    }

    private final Kind kind;
    private final transient List<Diagnostic> diagnostics;

    PddlException(Kind kind, List<Diagnostic> diagnostics, String message) {
        super(message);
        this.kind = kind;
        this.diagnostics = List.copyOf(diagnostics);
    }

    public Kind kind() {
        return kind;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
