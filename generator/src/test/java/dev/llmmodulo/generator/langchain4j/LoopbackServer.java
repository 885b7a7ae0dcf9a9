package dev.llmmodulo.generator.langchain4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An HTTP server on 127.0.0.1 that gives scripted replies, one a request, and keeps what it received. */
public final class LoopbackServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final BlockingQueue<Reply> script = new LinkedBlockingQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Listens from now on. */
    public LoopbackServer() {
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
        /** The connection is closed before the announced length is reached. */
        CUT_OFF,
        /** Headers and half of the body, then nothing until the server is closed. */
        STALLED
    }

    /** A scripted reply. */
    public record Reply(int status, Map<String, String> headers, String body, Ending ending) {

        public static Reply ok(String body) {
            return of(200, body);
        }

        public static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body, Ending.WHOLE);
        }

        public Reply withHeader(String name, String value) {
            return new Reply(status, Map.of(name, value), body, ending);
        }

        public Reply ending(Ending changed) {
            return new Reply(status, headers, body, changed);
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
            received.add(new Received(
                    exchange.getProtocol(), exchange.getRequestURI().getPath(), headers, body));
            Reply next = script.poll();
            send(exchange, next == null ? Reply.of(400, "the script is over") : next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (reply.ending() == Ending.WHOLE) {
            exchange.getResponseBody().write(body);
            return;
        }
        exchange.getResponseBody().write(body, 0, body.length / 2);
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
