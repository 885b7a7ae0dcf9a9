package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** What tries spent of something, and how many were right with no more than so much of it. */
record EqualSpend(SpendUnit unit) {

    /** Whether it is known of each of them. */
    boolean isKnownOf(Collection<Tried> tries) {
        return unit != SpendUnit.TOKENS
                || tries.stream().allMatch(tried -> tried.spending().tokens() == Knowledge.ALL);
    }

    BigDecimal spent(Tried tried) {
        return switch (unit) {
            case PROPOSALS -> BigDecimal.valueOf(tried.rounds().size());
            case TOKENS ->
                BigDecimal.valueOf(tried.spending().input() + tried.spending().output());
            case SECONDS -> BigDecimal.valueOf(tried.millis(), 3);
        };
    }

    List<BigDecimal> bounds(Collection<Tried> tries) {
        return Bounds.around(tries.stream().map(this::spent).toList());
    }

    /** All calls count, those after the plan that was handed out too. */
    Proportion rightWithin(BigDecimal bound, Collection<Tried> tries) {
        return Grouped.share(
                Grouped.counted(tries), tried -> tried.isRight() && spent(tried).compareTo(bound) <= 0);
    }
}
