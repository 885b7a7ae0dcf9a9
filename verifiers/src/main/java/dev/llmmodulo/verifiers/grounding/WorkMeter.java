package dev.llmmodulo.verifiers.grounding;

import java.time.Duration;
import java.util.Locale;

/**
 * Bounds the work of one computation: a number of small steps and a wall time that runs from construction; it also
 * ends when the thread is interrupted, and leaves the interrupt flag set. Not thread-safe.
 */
public final class WorkMeter {

    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final long mostSteps;
    private final long mostNanos;
    private final long started = System.nanoTime();
    private long steps;
    private long nextLook;

    public WorkMeter(long mostSteps, Duration mostTime) {
        this.mostSteps = mostSteps;
        this.mostNanos = mostTime.toNanos();
    }

    /**
     * Counts one small step.
     *
     * @throws StoppedException a bound is reached or the thread was interrupted
     */
    public void tick() {
        tick(1);
    }

    /**
     * Counts as many small steps as a larger one is worth.
     *
     * @throws StoppedException a bound is reached or the thread was interrupted
     */
    public void tick(int worth) {
        if (steps >= nextLook) {
            look();
            nextLook = steps + STEPS_BETWEEN_LOOKS;
        }
        steps += worth;
        if (steps > mostSteps) {
            throw new StoppedException(StopCause.WORK, "the bound of " + mostSteps + " steps of work was reached");
        }
    }

    /**
     * Looks at clock and interrupt flag at once; for steps that are not small.
     *
     * @throws StoppedException the time is over or the thread was interrupted
     */
    public void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException(StopCause.INTERRUPT, "interrupted");
        } else if (System.nanoTime() - started > mostNanos) {
            throw new StoppedException(
                    StopCause.TIME, String.format(Locale.ROOT, "the time of %.1f s is over", mostNanos / 1e9));
        }
    }
}
