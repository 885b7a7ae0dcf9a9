package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.spend.Spend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param total instances of the run
 * @param before of them, those done in earlier sessions
 * @param done in this session
 * @param right of those, by what was judged while they were run; scores are made from the records later
 * @param failed of those, because something outside the loop failed; nothing is known of them
 * @param unjudged of those, which only scores tell whether they are right: where a plan of least cost is asked for, for which the
 *     loop takes any valid one, where it was proven that there is no plan, and what could not be decided
 * @param spend of all sessions
 * @param passed since this session began
 * @param left about, at the pace of this session; empty before anything is done
 * @param resting models whose services are left alone now, since they failed again and again
 */
public record RunProgress(
        long total,
        long before,
        long done,
        long right,
        long failed,
        long unjudged,
        Spend spend,
        Duration passed,
        Optional<Duration> left,
        List<String> resting) {

    public RunProgress {
        resting = List.copyOf(resting);
    }

    public RunProgress withResting(List<String> models) {
        return new RunProgress(total, before, done, right, failed, unjudged, spend, passed, left, models);
    }
}
