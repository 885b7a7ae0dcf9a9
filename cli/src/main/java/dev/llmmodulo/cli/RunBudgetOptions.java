package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** What a whole run may use up. */
final class RunBudgetOptions {

    @Option(names = "--run-calls-budget", paramLabel = "N", description = "Calls at most for the whole run.")
    private Optional<Integer> calls = Optional.empty();

    @Option(names = "--run-tokens-budget", paramLabel = "N", description = "Tokens at most for the whole run.")
    private Optional<Long> tokens = Optional.empty();

    @Option(names = "--run-money-budget", paramLabel = "USD", description = "US dollars at most for the whole run.")
    private Optional<BigDecimal> money = Optional.empty();

    @Option(
            names = "--run-time-budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time at most for this session. The run stops when a limit is reached, keeps everything, and "
                    + "can be resumed with a larger one; what is in flight then may pass it.")
    private Optional<Duration> time = Optional.empty();

    /** As they could stand in a spec. */
    Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        calls.ifPresent(value -> limits.put("calls", value));
        tokens.ifPresent(value -> limits.put("tokens", value));
        money.ifPresent(value -> limits.put("money", value));
        time.ifPresent(value -> limits.put("time", value.toString()));
        return limits;
    }

    /**
     * What is given here, and where nothing is, what was recorded.
     *
     * @throws IllegalArgumentException a bound is negative
     */
    Limits over(Limits recorded) {
        return new Limits(
                calls.map(OptionalInt::of).orElse(recorded.calls()),
                tokens.map(OptionalLong::of).orElse(recorded.tokens()),
                money.or(recorded::money),
                time.or(recorded::time));
    }
}
