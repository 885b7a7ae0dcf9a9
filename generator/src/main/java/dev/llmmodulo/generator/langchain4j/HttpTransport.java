package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.llmmodulo.generator.ServiceException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One connection pool for all calls of a proposer, and what every answer of it undergoes. HTTP/1.1 only: offered an
 * upgrade to HTTP/2, some servers of local models refuse the request or hang.
 */
final class HttpTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
    private static final int THREADS = 4;
    private static final int LONGEST_ERROR_BODY = 65_536;
    private static final int LONGEST_EXCERPT = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(daemons())
            .build();
    private final CallBounds bounds;
    private final ApiKey key;
    private final ModelService service;
    private final InstantSource clock;

    HttpTransport(CallBounds bounds, ApiKey key, ModelService service, InstantSource clock) {
        this.bounds = bounds;
        this.key = key;
        this.service = service;
        this.clock = clock;
    }

    /** A LangChain4j client on this transport, which reads its time-out from LangChain4j. */
    HttpClientBuilder forOneCall() {
        return new HttpCall.Builder(this);
    }

    HttpClient client() {
        return client;
    }

    int maxAnswerBytes() {
        return bounds.maxAnswerBytes();
    }

    /** A body to read while it arrives, the answer's or an error's. */
    ArrivingBody arrivingBody(Duration timeout) {
        return new ArrivingBody(this, bounds.longestSilence().orElse(timeout), System.nanoTime() + timeout.toNanos());
    }

    HttpResponse.BodySubscriber<byte[]> subscriber(HttpResponse.ResponseInfo response) {
        return succeeded(response.statusCode())
                ? new BoundedBody(maxAnswerBytes(), BoundedBody.Excess.FAIL)
                : new BoundedBody(LONGEST_ERROR_BODY, BoundedBody.Excess.CUT);
    }

    /**
     * The body of a successful answer, free of our key.
     *
     * @throws CallRefused for a refusal
     * @throws CallFailure for any other answer
     */
    String bodyOf(HttpResponse<byte[]> response) {
        if (succeeded(response.statusCode())) {
            return service.readable(text(response.body()));
        }
        throw error(response, response.body());
    }

    /**
     * The body of a successful answer, still to be read.
     *
     * @throws CallRefused for a refusal
     * @throws CallFailure for any other answer
     */
    ArrivingBody streamOf(HttpResponse<ArrivingBody> response) {
        if (succeeded(response.statusCode())) {
            return response.body();
        }
        try (ArrivingBody body = response.body()) {
            throw error(response, body.readNBytes(LONGEST_ERROR_BODY));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A piece of a streamed answer as LangChain4j can read it, free of our key. */
    String readablePiece(String data) {
        return service.readablePiece(key.redactIn(data));
    }

    private RuntimeException error(HttpResponse<?> response, byte[] body) {
        String text = text(body);
        int status = response.statusCode();
        Optional<Reply> refusal = status == 400 ? service.refusal(text) : Optional.empty();
        if (refusal.isPresent()) {
            return new CallRefused(refusal.get());
        }
        Kind kind = (status == 400 || status == 413 || status >= 500) && service.saysTooLong(text)
                ? Kind.TOO_LONG
                : kind(status);
        return new CallFailure(kind, status + " " + excerpt(text), retryAfter(response.headers(), text));
    }

    private String text(byte[] body) {
        return key.redactIn(new String(body, StandardCharsets.UTF_8));
    }

    CallFailure tooLarge() {
        return new CallFailure(Kind.TOO_LARGE, "the answer has more than " + maxAnswerBytes() + " bytes");
    }

    /** What ended an exchange before its answer was complete. */
    CallFailure failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLargeException) {
                return tooLarge();
            } else if (cause instanceof ProtocolException) {
                return new CallFailure(Kind.MALFORMED_ANSWER, redacted(cause));
            }
        }
        return new CallFailure(Kind.UNREACHABLE, redacted(failure));
    }

    String redacted(Throwable failure) {
        String message = failure.getMessage();
        return key.redactIn(message == null ? failure.getClass().getSimpleName() : message);
    }

    private Optional<Duration> retryAfter(HttpHeaders headers, String body) {
        return headers.firstValue("retry-after")
                .flatMap(header -> RetryAfter.read(header, clock.instant()))
                .or(() -> service.retryAfter(body));
    }

    private static boolean succeeded(int status) {
        return status >= 200 && status < 300;
    }

    private static Kind kind(int status) {
        if (status >= 500) {
            return Kind.SERVER_ERROR;
        }
        return switch (status) {
            case 401, 403 -> Kind.NOT_AUTHORISED;
            case 404 -> Kind.NO_SUCH_MODEL;
            case 408 -> Kind.TIMED_OUT;
            case 429 -> Kind.RATE_LIMITED;
            default -> Kind.REJECTED;
        };
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }

    private static ThreadPoolExecutor daemons() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "model-service");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
