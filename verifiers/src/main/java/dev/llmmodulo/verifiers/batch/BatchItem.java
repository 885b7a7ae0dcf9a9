package dev.llmmodulo.verifiers.batch;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A plan to judge and where its problem is.
 *
 * @param epsilon a tolerance for times of its own
 */
public record BatchItem(Text domain, Text problem, String plan, Optional<BigDecimal> epsilon) {

    /** A text, or the file that holds it. */
    public sealed interface Text {

        record InFile(String path) implements Text {}

        record Given(String text) implements Text {}
    }
}
