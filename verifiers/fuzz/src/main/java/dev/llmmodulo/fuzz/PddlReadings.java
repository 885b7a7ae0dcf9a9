package dev.llmmodulo.fuzz;

import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Severity;
import java.util.List;
import java.util.function.Function;

/** What is documented of every reading of PDDL. */
final class PddlReadings {

    private PddlReadings() {}

    /**
     * @param again writes what was read, and reads that
     * @throws Finding if the reading is not as documented
     */
    static <T> void check(Reading<T> reading, String text, Function<T, Reading<T>> again) {
        if (reading instanceof Reading.Inconsistent<T> inconsistent) {
            throw new Finding("PDDL4J understood something else: " + inconsistent.what());
        }
        reading.diagnostics().forEach(diagnostic -> checkPlace(diagnostic, text));
        if (reading instanceof Reading.Refused<T> && !has(reading, Severity.ERROR)) {
            throw new Finding("refused without an error");
        }
        if (reading instanceof Reading.Unsupported<T>
                && (has(reading, Severity.ERROR) || !has(reading, Severity.UNSUPPORTED))) {
            throw new Finding("unsupported without a feature, or with an error: " + reading);
        }
        if (reading instanceof Reading.Read<T> read) {
            checkWritten(read.value(), again.apply(read.value()));
        }
    }

    private static boolean has(Reading<?> reading, Severity severity) {
        return reading.diagnostics().stream().anyMatch(each -> each.severity() == severity);
    }

    private static void checkPlace(Diagnostic diagnostic, String text) {
        List<String> lines = text.lines().toList();
        int line = diagnostic.place().line();
        int column = diagnostic.place().column();
        boolean behindTheEnd = line == lines.size() + 1 && column == 1;
        if (line < 1 || column < 1 || !behindTheEnd && line > lines.size()) {
            throw new Finding("there is no such place: " + diagnostic);
        }
        if (diagnostic.render().isBlank()) {
            throw new Finding("nothing is said: " + diagnostic);
        }
    }

    private static <T> void checkWritten(T value, Reading<T> again) {
        if (!(again instanceof Reading.Read<T> read)) {
            throw new Finding("what was read cannot be read again: " + again);
        }
        if (!read.value().equals(value)) {
            throw new Finding("read again it is another:\n" + value + "\n" + read.value());
        }
    }
}
