package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.spend.PhysicalCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Makes a call again, the same, while it is not answered yet (Dean and Barroso, "The Tail at Scale", 2013: hedged
 * requests). The first answer counts; the other call is given up.
 */
final class Hedge {

    private final Duration after;
    private final IntFunction<CallResult> call;

    /** @param call makes the call with the given number */
    Hedge(Duration after, IntFunction<CallResult> call) {
        this.after = after;
        this.call = call;
    }

    /**
     * Makes one call, or two.
     *
     * @param attempt the number of the first; a second one has the next
     * @param again asked once, whether there may be a second call
     * @return the results in the order of their numbers; if one is an answer it counts, and any other was
     *     {@linkplain PhysicalCall#SUPERSEDED superseded} or failed. When this thread is interrupted so are the calls.
     */
    List<CallResult> make(int attempt, BooleanSupplier again) {
        Running first = new Running(attempt);
        try {
            return first.isDoneWithin(after) || !again.getAsBoolean()
                    ? List.of(first.result())
                    : both(first, new Running(attempt + 1));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return List.of(first.interrupted());
        }
    }

    private List<CallResult> both(Running first, Running second) {
        try {
            Running sooner = sooner(first, second);
            Running later = sooner == first ? second : first;
            if (sooner.result() instanceof CallResult.Answered) {
                later.interrupted();
            }
            CallResult late = later.result();
            CallResult one = sooner.result();
            CallResult other = one instanceof CallResult.Answered ? superseded(late) : late;
            return sooner == first ? List.of(one, other) : List.of(other, one);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return List.of(first.interrupted(), second.interrupted());
        }
    }

    private static Running sooner(Running first, Running second) throws InterruptedException {
        try {
            CompletableFuture.anyOf(first.result, second.result).get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
        return first.result.isDone() ? first : second;
    }

    /** A call that nobody waited for any more, answered or not. */
    private static CallResult superseded(CallResult late) {
        boolean givenUp = late instanceof CallResult.Interrupted || late instanceof CallResult.Answered;
        return givenUp ? new CallResult.Interrupted(late.entry().withResult(PhysicalCall.SUPERSEDED)) : late;
    }

    /** A call on a thread of its own. */
    private final class Running {

        private final CompletableFuture<CallResult> result = new CompletableFuture<>();
        private final Thread thread;

        Running(int attempt) {
            thread = new Thread(() -> run(attempt), "hedged-call");
            thread.setDaemon(true);
            thread.start();
        }

        private void run(int attempt) {
            try {
                result.complete(call.apply(attempt));
            } catch (RuntimeException | Error fault) {
                // Or the caller would wait for ever.
                result.completeExceptionally(fault);
            }
        }

        boolean isDoneWithin(Duration time) throws InterruptedException {
            try {
                result.get(time.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException stillRunning) {
                return false;
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            }
        }

        CallResult result() throws InterruptedException {
            try {
                return result.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            }
        }

        /** Calls end promptly when interrupted, so this waits for what came of it. */
        CallResult interrupted() {
            thread.interrupt();
            return result.join();
        }
    }
}
