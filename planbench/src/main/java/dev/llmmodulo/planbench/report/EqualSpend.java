package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What tries spent of something, and how many are right under a budget of so much of it. */
record EqualSpend(SpendUnit unit) {

    private static final int DECIMALS_OF_SECONDS = 3;

    /** Whether it is known of each that is right under some budget; the others are not right under any that they had. */
    boolean isKnownOf(Collection<Tried> tries) {
        return tries.stream().filter(Tried::isEverRight).map(Tried::spending).allMatch(this::isKnown);
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
        return spentBy(tried.lastRound(), tried);
    }

    private BigDecimal spentBy(int round, Tried tried) {
        Spending spending = tried.spendingWithin(round);
        return switch (unit) {
            case PROPOSALS -> BigDecimal.valueOf(Math.min(round, tried.lastAnswered()));
            case CALLS -> BigDecimal.valueOf(spending.calls());
            case TOKENS -> BigDecimal.valueOf(spending.total());
            case DOLLARS -> spending.money();
            case SECONDS -> Seconds.of(tried.timeWithin(round)).setScale(DECIMALS_OF_SECONDS, RoundingMode.CEILING);
        };
    }

    /** By the end, and where it would have chosen among fewer answers, by each of these. */
    private Stream<BigDecimal> spends(Tried tried) {
        Stream<BigDecimal> before = tried.rightAfter().keySet().stream().map(round -> spentBy(round, tried));
        return Stream.concat(before, Stream.of(spent(tried)));
    }

    /** What it was allowed to spend; empty if that was not bounded. */
    private Optional<BigDecimal> allowed(Tried tried) {
        return unit.bound(tried.allowed().budget(tried.key().protocol().rounds()))
                .map(BigDecimal::stripTrailingZeros);
    }

    /**
     * The budgets from which on it goes otherwise, each with whether it is right then: the least under which it goes as it did, and before
     * that, where it chooses among its answers at the end, one for each of them. All calls count, those after the plan that was handed
     * out too. Of tokens, a budget lets a call begin as long as less than all of it is spent, so that the last call may exceed it.
     * Of dollars too, but no amount of them is the smallest, so that the last call counts there.
     */
    NavigableMap<BigDecimal, Boolean> outcomes(Tried tried) {
        NavigableMap<BigDecimal, Boolean> outcomes = new TreeMap<>();
        tried.rightAfter()
                .headMap(tried.lastAnswered())
                .forEach((round, right) -> outcomes.put(neededFor(round, tried), right));
        BigDecimal all = neededFor(tried.lastRound(), tried);
        BigDecimal last = allowed(tried).map(all::min).orElse(all);
        outcomes.tailMap(last, true).clear();
        outcomes.put(last, tried.isRight());
        return outcomes;
    }

    private BigDecimal neededFor(int round, Tried tried) {
        BigDecimal spent = spentBy(round, tried);
        return unit == SpendUnit.TOKENS && spent.signum() > 0
                ? spent.subtract(BigDecimal.valueOf(tried.spendingWithin(round).tokensOfLastCall()))
                        .add(BigDecimal.ONE)
                : spent;
    }

    /**
     * The budgets that some of the tries are looked at under, none of them more than each of these was allowed.
     *
     * @param compared those that have the same budgets, as far as they were allowed them, these among them
     */
    List<BigDecimal> bounds(Collection<Tried> some, Collection<Tried> compared) {
        SortedSet<BigDecimal> bounds = new TreeSet<>(
                Bounds.around(compared.stream().flatMap(this::spends).toList()));
        compared.stream().map(this::allowed).flatMap(Optional::stream).forEach(bounds::add);
        Optional<BigDecimal> most =
                some.stream().map(this::allowed).flatMap(Optional::stream).min(BigDecimal::compareTo);
        return bounds.stream()
                .filter(bound -> most.isEmpty() || bound.compareTo(most.get()) <= 0)
                .toList();
    }

    Proportion rightWithin(BigDecimal bound, Collection<Tried> tries) {
        return Grouped.share(Grouped.counted(tries), tried -> isRightWithin(bound, tried));
    }

    private boolean isRightWithin(BigDecimal bound, Tried tried) {
        Map.Entry<BigDecimal, Boolean> outcome = outcomes(tried).floorEntry(bound);
        return outcome != null && outcome.getValue();
    }
}
