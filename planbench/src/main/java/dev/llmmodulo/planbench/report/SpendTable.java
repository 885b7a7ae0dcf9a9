package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.report.Spending.Knowledge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What each group used up. */
final class SpendTable {

    /** Stands where there would be something per solved try. */
    static final String NONE_SOLVED = "none solved";

    private static final String DOLLARS = "$";
    private static final String NOT_KNOWN = "not known";

    private SpendTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = Grouped.of(tries).entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
        return new Table(
                "spend",
                "Spend",
                "Every physical call counts, retries and failed ones included, those of failed tries too; an instance is solved if any of its tries "
                        + "is right; a refused call costs "
                        + "nothing. Output tokens include "
                        + "those for reasoning. Money is in US dollars, by the price table that the run recorded; seconds are "
                        + "those of the model's service.",
                "",
                List.of(
                        "calls",
                        "tokens in",
                        "tokens out",
                        "for reasoning",
                        "money",
                        "money per try",
                        "money per solved try",
                        "money per instance",
                        "money per solved instance",
                        "seconds per try"),
                rows);
    }

    private static Table.Row row(Group group, List<Tried> tries) {
        Spending sum = sum(tries);
        return Table.Row.of(
                group,
                "",
                List.of(
                        new Cell.Count(sum.calls()),
                        tokens(sum.input(), sum.tokens()),
                        tokens(sum.output(), sum.tokens()),
                        tokens(sum.reasoning(), sum.reasoningTokens()),
                        money(sum, 1, ""),
                        money(sum, tries.size(), "none tried"),
                        money(sum, Grouped.count(tries, Mark.RIGHT), NONE_SOLVED),
                        money(sum, Grouped.byInstance(tries).size(), "none tried"),
                        money(sum, solved(tries), NONE_SOLVED),
                        seconds(sum, tries.size())));
    }

    /** Instances of which some try was right. */
    private static long solved(List<Tried> tries) {
        return Grouped.byInstance(tries).values().stream()
                .filter(some -> Grouped.count(some, Mark.RIGHT) > 0)
                .count();
    }

    /** Imported answers have no times. */
    private static Cell seconds(Spending sum, long tries) {
        return sum.calls() > 0 && sum.time().isZero()
                ? new Cell.Text(NOT_KNOWN)
                : Cell.Amount.of(per(Seconds.of(sum.time()), tries), "", sum.missing() > 0);
    }

    static Spending sum(List<Tried> tries) {
        return Spending.sum(tries.stream().map(Tried::spending).toList());
    }

    /** The money for each of so many, as far as it is known. */
    static Cell money(Spending spent, long among, String ifAmongNone) {
        if (among == 0) {
            return new Cell.Text(ifAmongNone);
        } else if (spent.price() == Knowledge.NOTHING) {
            return new Cell.Text(NOT_KNOWN);
        }
        return Cell.Amount.of(per(spent.money(), among), DOLLARS, spent.price() == Knowledge.PART);
    }

    /** The tokens in and out for each of so many, as far as they are known. */
    static Cell tokens(Spending spent, long among, String ifAmongNone) {
        if (among == 0) {
            return new Cell.Text(ifAmongNone);
        } else if (among == 1 || spent.tokens() == Knowledge.NOTHING) {
            return tokens(spent.total(), spent.tokens());
        }
        return Cell.Amount.of(per(BigDecimal.valueOf(spent.total()), among), "", spent.tokens() == Knowledge.PART);
    }

    private static Cell tokens(long number, Knowledge known) {
        return switch (known) {
            case ALL -> new Cell.Count(number);
            case PART -> new Cell.Amount(BigDecimal.valueOf(number), "", true);
            case NOTHING -> new Cell.Text(NOT_KNOWN);
        };
    }

    private static BigDecimal per(BigDecimal sum, long among) {
        return among == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(among), MathContext.DECIMAL64);
    }
}
