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
import java.util.function.Supplier;

/**
 * Settles whether one problem has a plan, at most once, now or alongside; what is tried goes into the ledger. Of any other
 * problem nothing follows from that.
 */
final class Settling implements AutoCloseable {

    private final Problem problem;
    private final Supplier<Duration> timeLeft;
    private final FutureTask<Settlement> work;
    private Optional<Thread> alongside = Optional.empty();

    /** @param timeLeft asked when the work begins, which may be late in a solve */
    Settling(Problem problem, Supplier<Duration> timeLeft, CostLedger ledger) {
        this.problem = problem;
        this.timeLeft = timeLeft;
        work = new FutureTask<>(() -> {
            Settlement settlement = new ProblemSettler(ProofLimits.USUAL.withTime(timeLeft.get())).settle(problem);
            settlement.efforts().stream()
                    .map(effort -> new ProofEffort(
                            effort.method(),
                            effort.ended().name().toLowerCase(Locale.ROOT),
                            effort.detail(),
                            effort.time()))
                    .forEach(ledger::record);
            return settlement;
        });
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
            return work.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return undecided(Reason.Kind.TIME, "interrupted");
        } catch (ExecutionException fault) {
            return undecided(Reason.Kind.FAULT, "failed: " + fault.getCause());
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

    /** Ends what goes on alongside. */
    @Override
    public void close() {
        alongside.ifPresent(Thread::interrupt);
    }
}
