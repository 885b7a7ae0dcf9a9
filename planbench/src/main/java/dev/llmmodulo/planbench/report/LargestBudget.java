package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.spend.Budget;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The largest budget that all of some strategies were tried under. Tries that had less say nothing of what they would have come to with
 * more, so that they are not to be counted beside those that had it.
 */
final class LargestBudget {

    private LargestBudget() {}

    /**
     * Of budgets neither of which is within the other, that with more proposals, then calls, then tokens, then seconds, then dollars is
     * the larger.
     *
     * @param strategies the tries of each
     * @return empty if they have none in common
     */
    static Optional<Budget> of(Collection<List<Tried>> strategies) {
        return strategies.stream()
                .flatMap(List::stream)
                .map(LargestBudget::allowed)
                .distinct()
                .filter(budget -> strategies.stream()
                        .noneMatch(tries -> allowed(budget, tries).isEmpty()))
                .max(LargestBudget::compare);
    }

    /** Those of some tries that had this budget. */
    static List<Tried> allowed(Budget budget, List<Tried> tries) {
        return tries.stream()
                .filter(tried -> compare(allowed(tried), budget) == 0)
                .toList();
    }

    /** The largest that some tries had, in words. */
    static String words(List<Tried> tries) {
        Budget largest = of(List.of(tries)).orElse(Budget.UNBOUNDED);
        return Arrays.stream(SpendUnit.values())
                .flatMap(unit -> unit.bound(largest).map(most -> most.toPlainString() + " " + unit.word()).stream())
                .collect(Collectors.joining(" and "));
    }

    private static Budget allowed(Tried tried) {
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
