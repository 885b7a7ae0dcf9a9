package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;

/** How many answers did not come whole at once, and how many prompts were not sent whole. */
final class SendingTable {

    private SendingTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            List<TriedRound> rounds =
                    tried.stream().flatMap(one -> one.rounds().stream()).toList();
            if (rounds.stream().anyMatch(SendingTable::isOutOfOrder)) {
                rows.add(Table.Row.of(
                        group,
                        "",
                        List.of(
                                new Cell.Count(rounds.size()),
                                new Cell.Share(Grouped.share(rounds, TriedRound::cutOff)),
                                new Cell.Share(Grouped.share(rounds, round -> round.continuations() > 0)),
                                new Cell.Share(Grouped.share(rounds, round -> round.leftOut() > 0)))));
            }
        });
        return new Table(
                "sending",
                "Answers cut off and prompts shortened",
                "Cut off: the answer had reached the bound on its length, or its stream broke off, and what had come was read. "
                        + "Continued: it was cut off, and the model was asked to go on. Shortened: the oldest exchanges were not "
                        + "sent again, because with them the prompt was too long.",
                "",
                List.of("proposals", "cut off", "continued", "shortened"),
                rows);
    }

    private static boolean isOutOfOrder(TriedRound round) {
        return round.cutOff() || round.continuations() > 0 || round.leftOut() > 0;
    }
}
