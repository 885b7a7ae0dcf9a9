package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.opinion.OpinionTable;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/** How often soft critics were wrong about the proposals that they were asked about. */
final class OpinionsTable {

    private static final String VALID = "valid";
    private static final String INVALID = "invalid";
    private static final String UNDECIDED = "undecided";

    private OpinionsTable() {}

    static Table of(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            List<TriedRound> asked = tried.stream()
                    .flatMap(one -> one.rounds().stream())
                    .filter(round -> round.opinion().isPresent())
                    .toList();
            if (!asked.isEmpty()) {
                rows.add(row(group, asked));
            }
        });
        return new Table(
                "opinions",
                "Soft critics",
                "What critics that decide nothing took proposals for, against the verifiers' verdicts. False positives: of the "
                        + "invalid proposals that the critic was decided on, those that it took for valid. False negatives: of "
                        + "the valid ones, those that it took for invalid. Undecided: of all that it was asked about, those on "
                        + "which it could not say. Proposals that the verifiers took for neither count there alone.",
                "",
                List.of("asked", "false positives", "false negatives", "undecided"),
                rows);
    }

    private static Table.Row row(Group group, List<TriedRound> asked) {
        OpinionTable counts = counts(asked);
        return Table.Row.of(
                group,
                "",
                List.of(
                        new Cell.Count(asked.size()),
                        share(counts.falsePositives()),
                        share(counts.falseNegatives()),
                        new Cell.Share(Grouped.share(
                                asked, round -> round.opinion().orElseThrow().isUndecided()))));
    }

    private static Cell share(OpinionTable.Share share) {
        return new Cell.Share(new Proportion(share.count(), share.of()));
    }

    static OpinionTable counts(List<TriedRound> asked) {
        return new OpinionTable(
                count(asked, VALID, true),
                count(asked, VALID, false),
                count(asked, INVALID, true),
                count(asked, INVALID, false),
                count(asked, UNDECIDED, true),
                count(asked, UNDECIDED, false),
                asked.stream().filter(round -> !round.isJudged()).count());
    }

    private static long count(List<TriedRound> asked, String belief, boolean valid) {
        return asked.stream()
                .filter(round -> round.isJudged()
                        && round.isValid() == valid
                        && round.opinion().orElseThrow().belief().equals(belief))
                .count();
    }
}
