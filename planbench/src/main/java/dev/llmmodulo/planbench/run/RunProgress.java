package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Spend;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param total instances of the run
 * @param before of them, those done in earlier sessions
 * @param done in this session
 * @param solved of those, by the loop's own judgement; scores are made from the records later
 * @param failed of those, because something outside the loop failed; nothing is known of them
 * @param spend of all sessions
 * @param passed since this session began
 * @param left about, at the pace of this session; empty before anything is done
 */
public record RunProgress(
        long total,
        long before,
        long done,
        long solved,
        long failed,
        Spend spend,
        Duration passed,
        Optional<Duration> left) {}
