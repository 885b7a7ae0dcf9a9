package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long it may take to settle whether there is a plan where a recorded answer claims that there is none. */
final class ProofTimeOption {

    @Option(
            names = "--proof-time",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationConverter.class,
            description = "For settling whether a problem has a plan, where an answer claims that it has none. "
                    + "Default: ${DEFAULT-VALUE}.")
    private Duration time = Duration.ZERO;

    ProofLimits limits() {
        return ProofLimits.USUAL.withTime(time);
    }
}
