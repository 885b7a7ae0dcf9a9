package dev.llmmodulo.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plan to hand out.
 *
 * @param steps in IPC form, a line each, as they were judged valid
 */
record FoundPlan(String steps, BigDecimal cost) {

    /** With its cost as a comment at the end, as the planning competitions have it. */
    String text() {
        return steps + "; cost = " + cost.toPlainString() + "\n";
    }

    void write(Path file) throws InputException {
        try {
            Files.writeString(file, text());
        } catch (IOException failure) {
            throw InputException.unwritable(file, failure);
        }
    }
}
