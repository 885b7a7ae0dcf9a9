package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.search.SearchLimits;
import java.time.Duration;

/**
 * What one method may spend.
 *
 * @param work small steps
 * @param bytes for the largest table of states
 */
record Allowance(long work, Duration time, long bytes) {

    /** One that runs from now on. */
    WorkMeter meter() {
        return new WorkMeter(work, time);
    }

    SearchLimits search() {
        SearchLimits usual = SearchLimits.USUAL.withTime(time);
        return usual.withSuccessors(Math.min(work, usual.successors()));
    }

    CheckLimits check() {
        CheckLimits usual = CheckLimits.USUAL.withTime(time);
        return usual.withVisits(Math.min(work, usual.visits()));
    }

    Allowance withTime(Duration most) {
        return new Allowance(work, most, bytes);
    }
}
