package dev.llmmodulo.cli;

import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What solving one problem may use up. */
final class BudgetOptions {

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Proposals at most. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--calls-budget",
            paramLabel = "N",
            description = "Calls to the model's service at most, retries included.")
    private Optional<Integer> calls = Optional.empty();

    @Option(names = "--tokens-budget", paramLabel = "N", description = "Tokens at most, in and out.")
    private Optional<Long> tokens = Optional.empty();

    @Option(names = "--money-budget", paramLabel = "USD", description = "US dollars at most, by the known list prices.")
    private Optional<BigDecimal> money = Optional.empty();

    @Option(
            names = "--time-budget",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time at most, such as 90s, 5m or 1h.")
    private Optional<Duration> time = Optional.empty();

    /** @throws ParameterException a bound is negative */
    Budget budget(CommandLine command) {
        try {
            return new Budget(
                    OptionalInt.of(rounds),
                    calls.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    tokens.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                    money,
                    time);
        } catch (IllegalArgumentException negative) {
            throw new ParameterException(command, negative.getMessage());
        }
    }

    /** All that was asked for, by its name. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rounds", Integer.toString(rounds));
        calls.ifPresent(value -> settings.put("calls-budget", value.toString()));
        tokens.ifPresent(value -> settings.put("tokens-budget", value.toString()));
        money.ifPresent(value -> settings.put("money-budget", value.toPlainString()));
        time.ifPresent(value -> settings.put("time-budget", value.toString()));
        return settings;
    }
}
