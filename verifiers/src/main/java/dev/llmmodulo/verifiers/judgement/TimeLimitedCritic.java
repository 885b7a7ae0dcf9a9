package dev.llmmodulo.verifiers.judgement;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets another critic work for a bounded time, on a daemon thread of its own that is interrupted at the end; a critic
 * that does not finish is undecided.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class TimeLimitedCritic<P, C> implements Critic<P, C> {

    private final Critic<P, C> critic;
    private final Duration most;

    public TimeLimitedCritic(Critic<P, C> critic, Duration most) {
        this.critic = critic;
        this.most = most;
    }

    /** The same for a deciding critic, which stays one. */
    public static <P, C> DecidingCritic<P, C> deciding(DecidingCritic<P, C> critic, Duration most) {
        return new TimeLimitedCritic<>(critic, most)::review;
    }

    @Override
    public Review review(P problem, C candidate) {
        FutureTask<Review> work = new FutureTask<>(() -> critic.review(problem, candidate));
        Thread thread = new Thread(work, "critic");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return undecided(Reason.Kind.TIME, "no review within " + most.toMillis() + " ms");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return undecided(Reason.Kind.TIME, "interrupted");
        } catch (ExecutionException failure) {
            return undecided(Reason.Kind.FAULT, "failed: " + failure.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private Review undecided(Reason.Kind kind, String text) {
        return new Review.Undecided(new Reason(kind, text));
    }
}
