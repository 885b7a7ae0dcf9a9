package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a domain or a problem. */
public sealed interface Reading<T> {

    /**
     * What was read.
     *
     * @throws PddlException if it was not read
     */
    T orThrow();

    /** All that there is to say about the text, heaviest first. */
    List<Diagnostic> diagnostics();

    /** Read and understood. */
    record Read<T>(T value, List<Diagnostic> warnings) implements Reading<T> {
        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public T orThrow() {
            return value;
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return warnings;
        }
    }

    /** The text is wrong; at least one diagnostic is an error. */
    record Refused<T>(List<Diagnostic> diagnostics) implements Reading<T> {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public T orThrow() {
            throw new PddlException(PddlException.Kind.REFUSED, diagnostics, rendered(diagnostics));
        }
    }

    /** No error was found, but the text needs a feature of PDDL that is not supported; each is named with its place. */
    record Unsupported<T>(List<Diagnostic> diagnostics) implements Reading<T> {
        public Unsupported {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public T orThrow() {
            throw new PddlException(PddlException.Kind.UNSUPPORTED, diagnostics, rendered(diagnostics));
        }
    }

    /** A bug: PDDL4J and this package understood the text differently, so that neither can be trusted. */
    record Inconsistent<T>(String what) implements Reading<T> {
        @Override
        public T orThrow() {
            throw new PddlException(
                    PddlException.Kind.INCONSISTENT,
                    List.of(),
                    "internal error: PDDL4J and our reader disagree: " + what);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of();
        }
    }

    private static String rendered(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining("\n"));
    }
}
