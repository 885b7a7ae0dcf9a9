package dev.llmmodulo.generator.langchain4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An HTTP server on 127.0.0.1 that replies as scripted or as a function says, and keeps what it received. */
public final class LoopbackServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final BlockingQueue<Reply> script = new LinkedBlockingQueue<>();
    private final Function<Received, Reply> replies;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Replies as scripted, one reply a request. */
    public LoopbackServer() {
        this(Optional.empty());
    }

    /** @param replies asked on many threads at once */
    public LoopbackServer(Function<Received, Reply> replies) {
        this(Optional.of(replies));
    }

    /** Listens from now on. */
    private LoopbackServer(Optional<Function<Received, Reply>> replies) {
        this.replies = replies.orElse(this::scripted);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** How a reply ends. */
    public enum Ending {
        WHOLE,
        /** The connection is closed before the announced length is reached, or, of a stream, before it is at its end. */
        CUT_OFF,
        /** Headers and half of the body, or all that a stream has, then nothing until the server is closed. */
        STALLED,
        /** Nothing at all until the server is closed. */
        SILENT
    }

    /**
     * A reply.
     *
     * @param streamed whether it comes in chunks, its length not told
     * @param delay before anything of it
     */
    public record Reply(
            int status, Map<String, String> headers, String body, Ending ending, boolean streamed, Duration delay) {

        public static Reply ok(String body) {
            return of(200, body);
        }

        public static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body, Ending.WHOLE, false, Duration.ZERO);
        }

        public static Reply stream(String body) {
            return new Reply(200, Map.of("Content-Type", "text/event-stream"), body, Ending.WHOLE, true, Duration.ZERO);
        }

        public Reply withHeader(String name, String value) {
            return new Reply(status, Map.of(name, value), body, ending, streamed, delay);
        }

        public Reply ending(Ending changed) {
            return new Reply(status, headers, body, changed, streamed, delay);
        }

        public Reply after(Duration wait) {
            return new Reply(status, headers, body, ending, streamed, wait);
        }
    }

    /** A request as it came; header names are compared without case. */
    public record Received(String protocol, String path, Map<String, List<String>> headers, String body) {}

    /** Adds replies; a request beyond the script is refused with 400. */
    public LoopbackServer reply(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received request = new Received(
                    exchange.getProtocol(), exchange.getRequestURI().getPath(), headers, body);
            received.add(request);
            send(exchange, replies.apply(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply scripted(Received request) {
        Reply next = script.poll();
        return next == null ? Reply.of(400, "the script is over") : next;
    }

    /** In the server's terms: 0 is a length that is not told, -1 is no body. */
    private static long announcedLength(Reply reply, int length) {
        if (reply.streamed()) {
            return reply.ending() == Ending.CUT_OFF ? length + 1L : 0;
        }
        return length == 0 ? -1 : length;
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (reply.ending() == Ending.SILENT || closed.await(reply.delay().toMillis(), TimeUnit.MILLISECONDS)) {
            closed.await(1, TimeUnit.MINUTES);
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(reply.status(), announcedLength(reply, body.length));
        if (reply.ending() == Ending.WHOLE) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().close();
            return;
        }
        exchange.getResponseBody().write(body, 0, reply.streamed() ? body.length : body.length / 2);
        exchange.getResponseBody().flush();
        if (reply.ending() == Ending.STALLED) {
            closed.await(1, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
