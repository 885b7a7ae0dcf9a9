package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.util.List;

/** Tells a user on standard error what is odd about files that can be used nevertheless. */
final class Warnings {

    /** What is told before the rest is only counted. */
    private static final int MOST = 3;

    private Warnings() {}

    static void tell(Reading<?> reading, Terminal terminal) {
        List<Diagnostic> all = reading.diagnostics();
        all.stream()
                .limit(MOST)
                .map(warning -> warning.render().lines().findFirst().orElseThrow())
                .forEach(line -> terminal.err().println(Terminal.printable(line)));
        if (all.size() > MOST) {
            terminal.err().println("and " + (all.size() - MOST) + " more, which the command lint shows");
        }
    }
}
