package dev.llmmodulo.planbench.regrade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What recorded answers cost, or why nobody can say. */
public sealed interface RecordedMoney {

    /**
     * All answers together, in US dollars.
     *
     * @param since the first days of the prices that it is computed by
     */
    record Computed(BigDecimal dollars, SortedSet<LocalDate> since) implements RecordedMoney {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Computed {
            since = Collections.unmodifiableSortedSet(new TreeSet<>(since));
        }

        /** For each hundred instances, of so many. */
        public BigDecimal perHundred(int instances) {
            return dollars.multiply(HUNDRED).divide(BigDecimal.valueOf(instances), MathContext.DECIMAL32);
        }

        /** For each of so many solved instances; empty if there are none. */
        public Optional<BigDecimal> perSolved(long solved) {
            return solved == 0
                    ? Optional.empty()
                    : Optional.of(dollars.divide(BigDecimal.valueOf(solved), MathContext.DECIMAL32));
        }
    }

    /** @param reason a clause, such as {@code no tokens are recorded} */
    record NotComputable(String reason) implements RecordedMoney {}
}
