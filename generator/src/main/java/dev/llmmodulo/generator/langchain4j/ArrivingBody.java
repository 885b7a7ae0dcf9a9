package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.ServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A body that is read while it arrives, up to a bound in time and one in size. Reading it throws a {@link CallFailure} or
 * {@link CallInterrupted} where another stream would throw an exception of its own.
 */
final class ArrivingBody extends InputStream implements BodySubscriber<ArrivingBody> {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final HttpTransport transport;
    private final Duration longestSilence;
    private final long deadline;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private ByteBuffer piece = NOTHING;
    private boolean begun;
    private boolean ended;
    private long taken;

    /**
     * @param longestSilence between two pieces
     * @param deadline of the last one, in the nanoseconds of {@link System#nanoTime}
     */
    ArrivingBody(HttpTransport transport, Duration longestSilence, long deadline) {
        this.transport = transport;
        this.longestSilence = longestSilence;
        this.deadline = deadline;
    }

    /** Bytes, or the end, or what broke the body off. */
    private record Arrival(ByteBuffer bytes, boolean last, Optional<Throwable> failure) {}

    @Override
    public CompletionStage<ArrivingBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        ByteBuffer bytes = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(bytes::put);
        arrivals.add(new Arrival(bytes.flip(), false, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new Arrival(NOTHING, true, Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(NOTHING, true, Optional.empty()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (length > 0 && !piece.hasRemaining() && !ended) {
            take();
        }
        if (length > 0 && !piece.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(target, offset, count);
        return count;
    }

    private void take() {
        Arrival arrival = next();
        arrival.failure().ifPresent(failure -> {
            throw transport.failure(failure);
        });
        taken += arrival.bytes().remaining();
        if (taken > transport.maxAnswerBytes()) {
            throw transport.tooLarge();
        }
        piece = arrival.bytes();
        ended = arrival.last();
        begun = true;
        subscription.thenAccept(given -> given.request(1));
    }

    private Arrival next() {
        long left = deadline - System.nanoTime();
        long wait = begun ? Math.min(left, longestSilence.toNanos()) : left;
        try {
            Arrival arrival = arrivals.poll(wait, TimeUnit.NANOSECONDS);
            if (arrival != null) {
                return arrival;
            }
        } catch (InterruptedException interruption) {
            throw new CallInterrupted();
        }
        throw new CallFailure(
                Kind.TIMED_OUT,
                wait < left
                        ? "nothing came for " + longestSilence.toMillis() + " ms amid an answer"
                        : "no complete answer in time");
    }

    @Override
    public int available() {
        return piece.remaining();
    }

    @Override
    public void close() {
        subscription.thenAccept(Subscription::cancel);
    }
}
