package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.score.ProofTime;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long it may take to settle whether there is a plan where a recorded answer claims that there is none. */
final class ProofTimeOption {

    @Option(
            names = "--proof-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "For settling whether a problem has a plan, where an answer claims that it has none, or an export "
                            + "would say so. If not given, "
                            + "10s, or what the run allowed itself if that is longer.")
    private Optional<Duration> time = Optional.empty();

    ProofTime proofTime() {
        return time.isEmpty() ? ProofTime.OF_RUN : new ProofTime(time);
    }
}
