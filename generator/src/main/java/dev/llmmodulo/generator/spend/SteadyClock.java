package dev.llmmodulo.generator.spend;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock for what is bound in time: it begins with what the machine's clock says, and goes on by the time that has passed,
 * also when that clock is set. Where the machine's own count stands still while it sleeps, as on Linux, so does this clock: it is for times
 * that pass, not for dates. Thread-safe.
 */
public final class SteadyClock implements InstantSource {

    private final Instant begun;
    private final LongSupplier nanos;
    private final long nanosBefore;

    /** Begins now. */
    public SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    /**
     * A clock of one's own.
     *
     * @param machine asked once
     * @param nanos nanoseconds as they pass, counted from anywhere
     */
    SteadyClock(InstantSource machine, LongSupplier nanos) {
        this.begun = machine.instant();
        this.nanos = nanos;
        this.nanosBefore = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return begun.plusNanos(nanos.getAsLong() - nanosBefore);
    }
}
