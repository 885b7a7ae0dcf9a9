package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.PriceTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What recorded answers are priced by.
 *
 * @param day whose prices all answers are computed by; empty for each the prices of the day on which it was given
 */
public record RecordedPrices(PriceTable table, Optional<LocalDate> day) {

    /** What one answer cost, in US dollars; empty where its day or the price is not known. */
    public Optional<BigDecimal> moneyOf(RecordedCall call) {
        return priceOf(call).map(price -> price.of(call.tokens()));
    }

    private Optional<Price> priceOf(RecordedCall call) {
        return day.or(call::day).flatMap(on -> table.priceOf(call.model(), on));
    }

    /** @param calls one for each answer; empty where no tokens are recorded */
    RecordedMoney moneyOf(List<Optional<RecordedCall>> calls) {
        long metered = calls.stream().filter(Optional::isPresent).count();
        if (metered < calls.size()) {
            return new RecordedMoney.NotComputable(
                    metered == 0
                            ? "no tokens are recorded"
                            : "tokens are recorded of " + metered + " of " + calls.size() + " answers only");
        }
        BigDecimal dollars = BigDecimal.ZERO;
        SortedSet<LocalDate> since = new TreeSet<>();
        for (Optional<RecordedCall> each : calls) {
            RecordedCall call = each.orElseThrow();
            Optional<Price> price = priceOf(call);
            if (price.isEmpty()) {
                return new RecordedMoney.NotComputable(day.or(call::day)
                        .map(on -> "no price of " + call.model() + " on " + on + " is known")
                        .orElse("it is not recorded when " + call.model() + " answered"));
            }
            dollars = dollars.add(price.get().of(call.tokens()));
            since.add(price.get().from());
        }
        return new RecordedMoney.Computed(dollars, since);
    }
}
