package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What tries spent of something, and how many are right under a budget of so much of it. */
record EqualSpend(SpendUnit unit) {

    private static final int DECIMALS_OF_SECONDS = 3;

    /** Whether it is known of each that is right; the others are not right under any budget that they had. */
    boolean isKnownOf(Collection<Tried> tries) {
        return tries.stream().filter(Tried::isRight).map(Tried::spending).allMatch(this::isKnown);
    }

    private boolean isKnown(Spending spending) {
        return switch (unit) {
            case PROPOSALS -> true;
            case CALLS -> spending.missing() == 0;
            case TOKENS -> spending.tokens() == Knowledge.ALL;
            case SECONDS -> spending.missing() == 0;
            case DOLLARS -> spending.price() == Knowledge.ALL && spending.missing() == 0;
        };
    }

    private BigDecimal spent(Tried tried) {
        return switch (unit) {
            case PROPOSALS -> BigDecimal.valueOf(tried.lastAnswered());
            case CALLS -> BigDecimal.valueOf(tried.spending().calls());
            case TOKENS -> BigDecimal.valueOf(tried.spending().total());
            case DOLLARS -> tried.spending().money();
            case SECONDS -> Seconds.of(tried.time()).setScale(DECIMALS_OF_SECONDS, RoundingMode.CEILING);
        };
    }

    /** What it was allowed to spend; empty if that was not bounded. */
    private Optional<BigDecimal> allowed(Tried tried) {
        return unit.bound(tried.allowed().budget(tried.key().protocol().rounds()))
                .map(BigDecimal::stripTrailingZeros);
    }

    /**
     * The least budget under which it goes as it did. All calls count, those after the plan that was handed out too. Of tokens, a
     * budget lets a call begin as long as less than all of it is spent, so that the last call may exceed it. Of dollars
     * too, but no amount of them is the smallest, so that the last call counts there.
     */
    BigDecimal needed(Tried tried) {
        BigDecimal spent = spent(tried);
        if (unit == SpendUnit.TOKENS && spent.signum() > 0) {
            return BigDecimal.valueOf(
                    tried.spending().total() - tried.spending().tokensOfLastCall() + 1);
        }
        return allowed(tried).map(spent::min).orElse(spent);
    }

    /**
     * The budgets that some of the tries are looked at under, none of them more than each of these was allowed.
     *
     * @param compared those that have the same budgets, as far as they were allowed them, these among them
     */
    List<BigDecimal> bounds(Collection<Tried> some, Collection<Tried> compared) {
        SortedSet<BigDecimal> bounds =
                new TreeSet<>(Bounds.around(compared.stream().map(this::spent).toList()));
        compared.stream().map(this::allowed).flatMap(Optional::stream).forEach(bounds::add);
        Optional<BigDecimal> most =
                some.stream().map(this::allowed).flatMap(Optional::stream).min(BigDecimal::compareTo);
        return bounds.stream()
                .filter(bound -> most.isEmpty() || bound.compareTo(most.get()) <= 0)
                .toList();
    }

    Proportion rightWithin(BigDecimal bound, Collection<Tried> tries) {
        return Grouped.share(
                Grouped.counted(tries),
                tried -> tried.isRight() && needed(tried).compareTo(bound) <= 0);
    }
}
