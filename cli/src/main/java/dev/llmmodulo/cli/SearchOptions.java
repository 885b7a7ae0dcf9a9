package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much a command may search. */
final class SearchOptions {

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "60s",
            description = "For everything together, such as 90s, 5m or 1h. Default: ${DEFAULT-VALUE}.")
    private Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--memory-limit",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "For the states that are kept, such as 500m or 2g. What Java may take at all is set by "
                    + "LLM_MODULO_JAVA_OPTS.")
    private Optional<Long> memory = Optional.empty();

    Duration time() {
        return time;
    }

    /** In bytes. */
    Optional<Long> memory() {
        return memory;
    }

    SearchLimits searchLimits() {
        SearchLimits limits = SearchLimits.time(time);
        return memory.map(limits::withMemory).orElse(limits);
    }

    ProofLimits proofLimits() {
        return new ProofLimits(time, memory.orElse(ProofLimits.USUAL.bytes()));
    }

    /** The same in the time that a search has left over. */
    ProofLimits proofLimitsAfter(Duration used) {
        Duration left = time.minus(used);
        return proofLimits().withTime(left.isNegative() ? Duration.ZERO : left);
    }
}
