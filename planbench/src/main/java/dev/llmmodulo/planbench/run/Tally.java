package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.log.InstanceRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Counts what a session has done. Thread-safe. */
final class Tally {

    private final long total;
    private final long before;
    private final long startedNanos = System.nanoTime();
    private long done;
    private long right;
    private long failed;
    private long unjudged;

    Tally(long total, long before) {
        this.total = total;
        this.before = before;
    }

    synchronized void add(InstanceRecord record) {
        done++;
        if (record.error().isPresent()) {
            failed++;
        } else {
            Optional<Boolean> verdict = isRight(record);
            right += verdict.equals(Optional.of(true)) ? 1 : 0;
            unjudged += verdict.isEmpty() ? 1 : 0;
        }
    }

    /** Empty where only scoring tells. */
    private static Optional<Boolean> isRight(InstanceRecord record) {
        if (record.key().task().equals(PlanBenchTask.PLAN_OPTIMALITY.code())) {
            return Optional.empty();
        } else if (record.outcome().equals("solved")) {
            return Optional.of(true);
        }
        String last = record.rounds().isEmpty()
                ? ""
                : record.rounds().get(record.rounds().size() - 1).verdict();
        boolean isAnswered = record.outcome().equals("answered");
        return isAnswered && last.equals("unknown") || record.outcome().equals("proven-unsolvable")
                ? Optional.empty()
                : Optional.of(isAnswered && last.equals("right"));
    }

    /** With every service at work. */
    synchronized RunProgress progress(Spend spend) {
        Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
        long open = total - before - done;
        Optional<Duration> left = done == 0
                ? Optional.empty()
                : Optional.of(passed.multipliedBy(open).dividedBy(done));
        return new RunProgress(total, before, done, right, failed, unjudged, spend, passed, left, List.of());
    }
}
