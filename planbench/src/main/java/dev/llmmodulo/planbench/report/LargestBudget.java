package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tries that had the largest budget. Those that had less say nothing of what they would have come to with more, so that they are not
 * to be counted beside them.
 */
final class LargestBudget {

    private LargestBudget() {}

    /** Of budgets neither of which is within the other, that with more proposals, then tokens, then seconds, then dollars is the larger. */
    static List<Tried> of(List<Tried> tries) {
        Budget largest = tries.stream()
                .map(LargestBudget::of)
                .max(LargestBudget::compare)
                .orElse(Budget.UNBOUNDED);
        return tries.stream().filter(tried -> compare(of(tried), largest) == 0).toList();
    }

    private static Budget of(Tried tried) {
        return tried.allowed().budget(tried.key().protocol().rounds());
    }

    private static int compare(Budget one, Budget other) {
        for (SpendUnit unit : SpendUnit.values()) {
            int larger = compare(unit.bound(one), unit.bound(other));
            if (larger != 0) {
                return larger;
            }
        }
        return 0;
    }

    /** Where nothing is bounded, more is allowed than under any bound. */
    private static int compare(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isEmpty(), other.isEmpty());
    }
}
