package dev.llmmodulo.generator.langchain4j;

/** The calling thread was interrupted during a call. Unchecked, because it travels through LangChain4j. */
final class CallInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** LangChain4j may wrap it. */
    static boolean isCauseOf(RuntimeException thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof CallInterrupted)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
