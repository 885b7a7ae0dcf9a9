package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What it takes to get how many tries right: what each group had spent after each round, beside how many were right by then. */
final class RoundSpendTable {

    private RoundSpendTable() {}

    static Table of(List<Tried> tries) {
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        List<Table.Row> rows = new ArrayList<>();
        groups.forEach((group, tried) -> {
            int most = RoundTable.mostRounds(group, groups);
            for (int round = 1; round <= most; round++) {
                rows.add(row(group, round, tried));
            }
        });
        return new Table(
                "spend-by-round",
                "Spend by round",
                "What would have been come to, and spent, with at most so many rounds. Tokens, in and out, and money are of all "
                        + "tries together, right or not, undecided and failed ones too, and of all calls up to the end of that round; what "
                        + "a solved try took is that sum shared out among those that were right by then.",
                "round",
                List.of("accuracy", "tokens", "money", "tokens per solved try", "money per solved try"),
                rows);
    }

    private static Table.Row row(Group group, int round, List<Tried> tries) {
        Spending spent = Spending.sum(
                tries.stream().map(tried -> tried.spendingWithin(round)).toList());
        long solved = tries.stream().filter(tried -> tried.isRightWithin(round)).count();
        return Table.Row.of(
                group,
                Integer.toString(round),
                List.of(
                        RoundTable.rightWithin(round, tries),
                        SpendTable.tokens(spent, 1, ""),
                        SpendTable.money(spent, 1, ""),
                        SpendTable.tokens(spent, solved, SpendTable.NONE_SOLVED),
                        SpendTable.money(spent, solved, SpendTable.NONE_SOLVED)));
    }
}
