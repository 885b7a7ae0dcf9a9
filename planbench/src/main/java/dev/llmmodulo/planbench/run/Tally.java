package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.log.InstanceRecord;
import java.time.Duration;
import java.util.Optional;

/** Counts what a session has done. Thread-safe. */
final class Tally {

    private final long total;
    private final long before;
    private final long startedNanos = System.nanoTime();
    private long done;
    private long solved;
    private long failed;

    Tally(long total, long before) {
        this.total = total;
        this.before = before;
    }

    synchronized void add(InstanceRecord record) {
        done++;
        solved += record.outcome().equals("solved") ? 1 : 0;
        failed += record.error().isPresent() ? 1 : 0;
    }

    synchronized RunProgress progress(Spend spend) {
        Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
        long open = total - before - done;
        Optional<Duration> left = done == 0
                ? Optional.empty()
                : Optional.of(passed.multipliedBy(open).dividedBy(done));
        return new RunProgress(total, before, done, solved, failed, spend, passed, left);
    }
}
