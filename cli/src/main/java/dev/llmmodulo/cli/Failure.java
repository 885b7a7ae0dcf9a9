package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Why a command could not do its work, where that is no fault of this program. */
record Failure(ExitCode exit, String message, List<Diagnostic> diagnostics) {

    static Optional<Failure> of(Exception thrown) {
        if (thrown instanceof CancellationException) {
            return Optional.of(interrupted());
        }
        // Files close under a thread that is interrupted, and searches end: what is said of them then means nothing.
        return known(thrown).map(known -> Thread.currentThread().isInterrupted() ? interrupted() : known);
    }

    private static Failure interrupted() {
        return new Failure(ExitCode.INTERRUPTED, "stopped: " + ExitCode.INTERRUPTED.meaning(), List.of());
    }

    private static Optional<Failure> known(Exception thrown) {
        if (thrown instanceof InputException input) {
            return Optional.of(new Failure(ExitCode.INPUT_ERROR, input.getMessage(), List.of()));
        } else if (thrown instanceof UnreadableSourceException unreadable) {
            return Optional.of(
                    new Failure(ExitCode.INPUT_ERROR, unreadable.getMessage(), List.of(unreadable.diagnostic())));
        } else if (thrown instanceof PddlException pddl && pddl.kind() != PddlException.Kind.INCONSISTENT) {
            boolean refused = pddl.kind() == PddlException.Kind.REFUSED;
            return Optional.of(new Failure(
                    refused ? ExitCode.INPUT_ERROR : ExitCode.UNDECIDED, pddl.getMessage(), pddl.diagnostics()));
        } else if (thrown instanceof UncheckedIOException failure) {
            return Optional.of(new Failure(
                    ExitCode.INPUT_ERROR,
                    failure.getMessage() + ": " + failure.getCause().getMessage(),
                    List.of()));
        }
        return Optional.empty();
    }

    int tell(Terminal terminal, boolean json) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("error", message);
            facts.put("problems", Json.of(diagnostics));
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        } else {
            terminal.err().println(Terminal.printable(message));
        }
        return exit.code();
    }
}
