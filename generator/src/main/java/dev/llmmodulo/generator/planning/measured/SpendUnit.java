package dev.llmmodulo.generator.planning.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** In what the spend of a try is measured. */
public enum SpendUnit {
    @JsonProperty("proposals")
    PROPOSALS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return decimal(budget.rounds());
        }
    },

    /**
     * Of models, retries and opinions included: a proposal may take several, so that who makes so many proposals may need more
     * calls, and what was measured in proposals alone says nothing of a budget of calls.
     */
    @JsonProperty("calls")
    CALLS {
        @Override
        public Optional<BigDecimal> bound(Budget budget) {
            return decimal(budget.calls());
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

    private static Optional<BigDecimal> decimal(OptionalInt most) {
        return most.isPresent() ? Optional.of(BigDecimal.valueOf(most.getAsInt())) : Optional.empty();
    }

    /** As in "10 proposals". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
