package dev.llmmodulo.generator;

import java.util.Arrays;
import java.util.Optional;

/** A model's service gave no answer, after whatever retries were allowed. */
public final class ServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public ServiceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What went wrong. */
    public enum Kind {
        /** Too many requests. */
        RATE_LIMITED,
        /**
         * The service failed: a 5xx answer, or an error at the beginning of a stream. {@code PlanSolver.solve} also takes for
         * it whatever unchecked a {@link Proposer} throws.
         */
        SERVER_ERROR,
        TIMED_OUT,
        /** No connection, or it broke before the answer was complete. */
        UNREACHABLE,
        /** The answer was not what the service's protocol says. */
        MALFORMED_ANSWER,
        /** The answer was larger than allowed. */
        TOO_LARGE,
        /** No key, or one that is not accepted. */
        NOT_AUTHORISED,
        NO_SUCH_MODEL,
        /** The prompt is longer than the model's window. */
        TOO_LONG,
        /**
         * The request itself was refused, by the service or before it was sent; asking again is no use. So is a prompt to
         * which a model that answers from a script or a record has no answer.
         */
        REJECTED,
        /** The service failed again and again, so it is left alone for a while and was not called. */
        CIRCUIT_OPEN;

        /** The kind of that name; empty if there is none. */
        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        /** Whether nothing was generated, so that the request cost nothing; of others that gave no answer that is not known. */
        public boolean isFree() {
            return switch (this) {
                case RATE_LIMITED, SERVER_ERROR, NOT_AUTHORISED, NO_SUCH_MODEL, TOO_LONG, REJECTED, CIRCUIT_OPEN ->
                    true;
                case TIMED_OUT, UNREACHABLE, MALFORMED_ANSWER, TOO_LARGE -> false;
            };
        }
    }
}
