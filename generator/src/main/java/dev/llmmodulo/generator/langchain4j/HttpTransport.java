package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.llmmodulo.generator.ServiceException.Kind;
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
import java.util.function.UnaryOperator;

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
    private final int maxAnswerBytes;
    private final ApiKey key;
    private final UnaryOperator<String> readable;
    private final InstantSource clock;

    /** @param readable see {@link ModelService#readable} */
    HttpTransport(int maxAnswerBytes, ApiKey key, UnaryOperator<String> readable, InstantSource clock) {
        this.maxAnswerBytes = maxAnswerBytes;
        this.key = key;
        this.readable = readable;
        this.clock = clock;
    }

    /** A LangChain4j client on this transport, which reads its time-out from LangChain4j. */
    HttpClientBuilder forOneCall() {
        return new HttpCall.Builder(this);
    }

    HttpClient client() {
        return client;
    }

    HttpResponse.BodySubscriber<byte[]> subscriber(HttpResponse.ResponseInfo response) {
        return succeeded(response.statusCode())
                ? new BoundedBody(maxAnswerBytes, BoundedBody.Excess.FAIL)
                : new BoundedBody(LONGEST_ERROR_BODY, BoundedBody.Excess.CUT);
    }

    /**
     * The body of a successful answer, free of our key.
     *
     * @throws CallFailure for any other answer
     */
    String bodyOf(HttpResponse<byte[]> response) {
        String body = key.redactIn(new String(response.body(), StandardCharsets.UTF_8));
        if (succeeded(response.statusCode())) {
            return readable.apply(body);
        }
        Kind kind = kind(response.statusCode());
        throw new CallFailure(kind, response.statusCode() + " " + excerpt(body), retryAfter(response.headers()));
    }

    CallFailure tooLarge() {
        return new CallFailure(Kind.TOO_LARGE, "the answer has more than " + maxAnswerBytes + " bytes");
    }

    String redacted(Throwable failure) {
        String message = failure.getMessage();
        return key.redactIn(message == null ? failure.getClass().getSimpleName() : message);
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after").flatMap(header -> RetryAfter.read(header, clock.instant()));
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
