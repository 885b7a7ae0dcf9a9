package dev.llmmodulo.planbench.exchange;

/** A file is not what it is taken for; the message says where and what was expected. */
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExchangeException(String message) {
        super(message);
    }

    ExchangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
