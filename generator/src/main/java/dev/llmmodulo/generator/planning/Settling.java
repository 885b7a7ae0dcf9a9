package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.ProofEffort;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Settles whether one problem has a plan, at most once, now or alongside; what is tried goes into the ledger. Of any other
 * problem nothing follows from that.
 */
final class Settling implements AutoCloseable {

    /** All methods look for an interrupt every few steps, and mostly end at once. */
    private static final Duration LONGEST_TO_END = Duration.ofSeconds(1);

    private final Problem problem;
    private final Supplier<Duration> timeLeft;
    private final CostLedger ledger;
    private final FutureTask<Settlement> work;
    private final AtomicBoolean recorded = new AtomicBoolean();
    private Optional<Thread> alongside = Optional.empty();

    /** @param timeLeft asked when the work begins, which may be late in a solve */
    Settling(Problem problem, Supplier<Duration> timeLeft, CostLedger ledger) {
        this.problem = problem;
        this.timeLeft = timeLeft;
        this.ledger = ledger;
        work = new FutureTask<>(() -> new ProblemSettler(ProofLimits.USUAL.withTime(timeLeft.get())).settle(problem));
    }

    boolean isOf(Problem other) {
        return problem.equals(other);
    }

    /** How long what is worked out now may take. */
    Duration timeLeft() {
        return timeLeft.get();
    }

    void startAlongside() {
        Thread thread = new Thread(work, "prover");
        thread.setDaemon(true);
        alongside = Optional.of(thread);
        thread.start();
    }

    /** What is settled so far. */
    Optional<Settlement> known() {
        return work.isDone() ? Optional.of(settled()) : Optional.empty();
    }

    /** Settles it now, or waits for the work alongside. */
    Settlement settled() {
        work.run();
        try {
            Settlement settlement = work.get();
            record(settlement);
            return settlement;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return undecided(Reason.Kind.TIME, "interrupted");
        } catch (ExecutionException fault) {
            return undecided(Reason.Kind.FAULT, "failed: " + fault.getCause());
        }
    }

    /** Never on the thread alongside, which may go on when the solve has ended. */
    private void record(Settlement settlement) {
        if (recorded.compareAndSet(false, true)) {
            settlement.efforts().stream()
                    .map(effort -> new ProofEffort(
                            effort.method(),
                            effort.ended().name().toLowerCase(Locale.ROOT),
                            effort.detail(),
                            effort.time()))
                    .forEach(ledger::record);
        }
    }

    ProofAttempt attempt(Problem asked) {
        if (!isOf(asked)) {
            return new ProofAttempt.Unproven("not the problem that is settled here");
        }
        return settled() instanceof Settlement.Unsolvable unsolvable
                ? new ProofAttempt.Proven(unsolvable.certificate())
                : new ProofAttempt.Unproven("not settled, or there is a plan");
    }

    private static Settlement undecided(Reason.Kind kind, String why) {
        return new Settlement.Undecided(new Reason(kind, why), List.of());
    }

    /** Ends what goes on alongside, and records what was tried by then. Nothing is recorded later. */
    @Override
    public void close() {
        alongside.ifPresent(Settling::end);
        if (work.isDone()) {
            settled();
        }
        recorded.set(true);
    }

    /** Waits for it too, but briefly, whether this thread is interrupted or not. */
    private static void end(Thread thread) {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(LONGEST_TO_END.toMillis());
        } catch (InterruptedException interruption) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
