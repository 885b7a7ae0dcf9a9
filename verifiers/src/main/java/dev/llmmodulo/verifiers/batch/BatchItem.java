package dev.llmmodulo.verifiers.batch;

/** A plan to judge and where its problem is. */
public record BatchItem(Text domain, Text problem, String plan) {

    /** A text, or the file that holds it. */
    public sealed interface Text {

        record InFile(String path) implements Text {}

        record Given(String text) implements Text {}
    }
}
