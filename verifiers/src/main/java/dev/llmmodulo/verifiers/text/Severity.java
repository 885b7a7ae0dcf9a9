package dev.llmmodulo.verifiers.text;

import java.util.Locale;

/** How much a diagnostic weighs. */
public enum Severity {
    /** The text is wrong. */
    ERROR,
    /** The text may be right, but says something that this program cannot judge. */
    UNSUPPORTED,
    /** The text was read; this is worth a look. */
    WARNING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
