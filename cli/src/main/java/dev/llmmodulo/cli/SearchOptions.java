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

    /** @param most the time for this search alone */
    SearchLimits searchLimits(Duration most) {
        SearchLimits limits = SearchLimits.time(most);
        return memory.map(limits::withMemory).orElse(limits);
    }

    ProofLimits proofLimits() {
        return proofLimits(time);
    }

    /** @param most the time for these proofs alone */
    ProofLimits proofLimits(Duration most) {
        return new ProofLimits(Long.MAX_VALUE, most, memory.orElse(ProofLimits.USUAL.bytes()));
    }
}
