package dev.llmmodulo.generator.planning.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In what the spend of a try is measured. */
public enum SpendUnit {
    @JsonProperty("proposals")
    PROPOSALS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return Stream.of(budget.rounds(), budget.calls())
                    .flatMapToInt(most -> most.isPresent() ? IntStream.of(most.getAsInt()) : IntStream.empty())
                    .boxed()
                    .min(Integer::compare)
                    .map(BigDecimal::valueOf);
        }
    },

    /** In and out. */
    @JsonProperty("tokens")
    TOKENS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return budget.tokens().isPresent()
                    ? Optional.of(BigDecimal.valueOf(budget.tokens().getAsLong()))
                    : Optional.empty();
        }
    },

    /** On the machine that it was measured on. */
    @JsonProperty("seconds")
    SECONDS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return budget.time().map(time -> BigDecimal.valueOf(time.toMillis(), 3));
        }
    },

    /** Of the United States, at the prices of then. */
    @JsonProperty("dollars")
    DOLLARS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return budget.money();
        }
    };

    /** What a budget allows of it; empty if it is not bounded. */
    public abstract Optional<BigDecimal> bound(Budget budget);

    /** As in "10 proposals". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
