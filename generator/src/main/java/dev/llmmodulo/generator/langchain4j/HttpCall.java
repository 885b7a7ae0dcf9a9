package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.llmmodulo.generator.ServiceException.Kind;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * What LangChain4j sends its requests through. Unlike its own client this bounds the whole exchange in time, the body
 * included, and in size, ends at once when interrupted, and keeps what an error's headers say.
 */
final class HttpCall implements HttpClient {

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private final HttpTransport transport;
    private final Duration timeout;

    private HttpCall(HttpTransport transport, Duration timeout) {
        this.transport = transport;
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(translated(request), transport::subscriber);
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(transport.bodyOf(response))
                .build();
    }

    /** Reads the stream on this thread, and returns or throws when it is over. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        ArrivingBody arriving = transport.arrivingBody(timeout);
        HttpResponse<ArrivingBody> response = exchange(translated(request), head -> arriving);
        try (ArrivingBody body = transport.streamOf(response)) {
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            parser.parse(body, new ReadableEvents(transport, listener));
            listener.onClose();
        }
    }

    private <T> HttpResponse<T> exchange(java.net.http.HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler) {
        CompletableFuture<HttpResponse<T>> pending = transport.client().sendAsync(request, bodyHandler);
        try {
            // The JDK's own time-out ends with the headers.
            return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new CallInterrupted();
        } catch (TimeoutException e) {
            throw new CallFailure(Kind.TIMED_OUT, "no complete answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(e.getCause(), request.uri());
        } finally {
            // Without effect on an answer that is here; the connection of any other is given up.
            pending.cancel(true);
        }
    }

    private CallFailure failure(Throwable failure, URI asked) {
        boolean connected = !(failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException);
        if (connected) {
            return transport.failure(failure);
        }
        String what = "no connection to " + asked.getAuthority() + ": ";
        return failure instanceof ConnectException
                        && THIS_MACHINE.matcher(asked.getHost()).matches()
                ? CallFailure.nobodyThere(what + "no server runs there")
                : new CallFailure(Kind.UNREACHABLE, what + transport.redacted(failure));
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        try {
            java.net.http.HttpRequest.Builder translated = java.net.http.HttpRequest.newBuilder(
                            URI.create(request.url()))
                    .method(request.method().name(), BodyPublishers.ofString(request.body()));
            request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
            return translated.build();
        } catch (IllegalArgumentException e) {
            throw new CallFailure(Kind.REJECTED, "this cannot be sent: " + transport.redacted(e));
        }
    }

    /** Takes the time-out that LangChain4j gives as its read time-out for the whole exchange. */
    static final class Builder implements HttpClientBuilder {

        private final HttpTransport transport;
        private Duration connectTimeout = Duration.ZERO;
        private Duration readTimeout = Duration.ZERO;

        Builder(HttpTransport transport) {
            this.transport = transport;
        }

        @Override
        public Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            readTimeout = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new HttpCall(transport, readTimeout);
        }
    }
}
