package dev.llmmodulo.planbench.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a report is handed out; in all of them its numbers are the same. */
public enum ReportFormat {
    JSON,
    CSV,
    MARKDOWN("md"),
    HTML;

    private final String ending;

    ReportFormat() {
        ending = name().toLowerCase(Locale.ROOT);
    }

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** Of file names, without a full stop. */
    public String ending() {
        return ending;
    }

    /** By the ending of a file's name. */
    public static Optional<ReportFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }
}
