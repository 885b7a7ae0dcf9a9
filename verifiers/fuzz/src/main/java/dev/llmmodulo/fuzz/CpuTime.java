package dev.llmmodulo.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/** The time for which the current thread computed, which unlike the time of day knows no busy neighbours. */
final class CpuTime {

    /** How long one input may take. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** @throws Finding if it took longer than {@link #LIMIT} */
    static <T> T limited(Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        if (taken.compareTo(LIMIT) > 0) {
            throw new Finding("took " + taken.toMillis() + " ms");
        }
        return result;
    }
}
