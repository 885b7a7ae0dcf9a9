package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.llmmodulo.generator.ServiceException.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One physical call failed. Unchecked, because it travels through LangChain4j. Its message holds no key. */
final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<Kind> FAULTS =
            EnumSet.of(Kind.SERVER_ERROR, Kind.TIMED_OUT, Kind.UNREACHABLE, Kind.MALFORMED_ANSWER);

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;
    private final boolean nobodyThere;

    CallFailure(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** @param retryAfter how long the service asked to be left alone */
    CallFailure(Kind kind, String message, Optional<Duration> retryAfter) {
        this(kind, message, retryAfter, false);
    }

    private CallFailure(Kind kind, String message, Optional<Duration> retryAfter, boolean nobodyThere) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.nobodyThere = nobodyThere;
    }

    /** This machine refused the connection. */
    static CallFailure nobodyThere(String message) {
        return new CallFailure(Kind.UNREACHABLE, message, Optional.empty(), true);
    }

    Kind kind() {
        return kind;
    }

    /** Whether no server runs where one of this machine was called. */
    boolean isNobodyThere() {
        return nobodyThere;
    }

    /** Whether the service did not work as it should. */
    boolean isFaultOfService() {
        return FAULTS.contains(kind);
    }

    /** Whether the same call may succeed later. */
    boolean mayPass() {
        return isFaultOfService() || kind == Kind.RATE_LIMITED;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /**
     * What LangChain4j threw, which may wrap our own transport's failure. The rest is either a request that it will
     * not send or, far more often, an answer that it cannot read; it names no type for that.
     */
    static CallFailure from(RuntimeException thrown, ApiKey key) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallFailure failure) {
                return failure;
            } else if (cause instanceof InvalidRequestException || cause instanceof UnsupportedFeatureException) {
                return new CallFailure(Kind.REJECTED, key.redactIn(String.valueOf(cause.getMessage())));
            } else if (cause instanceof JsonProcessingException unreadable) {
                return new CallFailure(
                        Kind.MALFORMED_ANSWER,
                        "the body cannot be read: " + key.redactIn(unreadable.getOriginalMessage()));
            }
        }
        return new CallFailure(Kind.MALFORMED_ANSWER, "the body lacks what the protocol demands");
    }
}
