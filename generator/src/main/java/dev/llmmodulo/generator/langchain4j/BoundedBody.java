package dev.llmmodulo.generator.langchain4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects a body up to a bound; where the bound is passed, the connection is given up. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** What to do with a body beyond the bound. */
    enum Excess {
        FAIL,
        /** Keep what is within the bound. */
        CUT
    }

    /** The body is longer than its bound. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final int bound;
    private final Excess excess;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private volatile Subscription subscription = new Unsubscribed();

    BoundedBody(int bound, Excess excess) {
        this.bound = bound;
        this.excess = excess;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), bound - collected.size())];
            buffer.get(bytes);
            collected.writeBytes(bytes);
            if (buffer.hasRemaining()) {
                subscription.cancel();
                giveUp();
                return;
            }
        }
    }

    private void giveUp() {
        if (excess == Excess.FAIL) {
            body.completeExceptionally(new TooLargeException());
        } else {
            body.complete(collected.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(collected.toByteArray());
    }

    private static final class Unsubscribed implements Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
