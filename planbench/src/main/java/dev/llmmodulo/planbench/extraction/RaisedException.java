package dev.llmmodulo.planbench.extraction;

/** Where PlanBench's extractor would have raised, and the whole answer counted as wrong. */
final class RaisedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RaisedException(String message) {
        super(message, null, false, false);
    }
}
