package dev.llmmodulo.generator.langchain4j;

import java.util.Optional;

/** A service refused in an error what it might have refused in an answer. Unchecked, because it travels through LangChain4j. */
final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /** @param reply what is to be taken for its answer */
    CallRefused(Reply reply) {
        super("refused");
        this.reply = reply;
    }

    /** The answer, if this is what LangChain4j threw, perhaps wrapped. */
    static Optional<Reply> in(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallRefused refused) {
                return Optional.of(refused.reply);
            }
        }
        return Optional.empty();
    }
}
