package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which kinds of critique there were in each round, and how often a plan was proposed again. */
final class CritiqueTable {

    private CritiqueTable() {}

    static Table of(List<Tried> tries) {
        List<String> kinds = List.copyOf(new TreeSet<>(tries.stream()
                .flatMap(tried -> tried.rounds().stream())
                .flatMap(round -> round.critiques().stream())
                .toList()));
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            Map<Integer, List<TriedRound>> rounds = tried.stream()
                    .flatMap(one -> one.rounds().stream())
                    .collect(Collectors.groupingBy(TriedRound::number));
            int last = tried.stream().mapToInt(Tried::lastAnswered).max().orElse(0);
            for (int round = 1; round <= last; round++) {
                rows.add(row(group, round, rounds.getOrDefault(round, List.of()), kinds));
            }
        });
        List<String> columns = new ArrayList<>(List.of("proposals", "valid"));
        columns.addAll(kinds);
        return new Table(
                "critiques",
                "Critiques by round",
                "Of the proposals made in a round: how many were valid, and how many had at least one critique of a kind.",
                "round",
                columns,
                rows);
    }

    private static Table.Row row(Group group, int round, List<TriedRound> proposals, List<String> kinds) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Count(proposals.size()));
        cells.add(new Cell.Count(
                proposals.stream().filter(one -> one.verdict().equals("valid")).count()));
        kinds.forEach(kind -> cells.add(new Cell.Count(
                proposals.stream().filter(one -> one.critiques().contains(kind)).count())));
        return Table.Row.of(group, Integer.toString(round), cells);
    }

    /** How often a plan was proposed that the same try had proposed before. */
    static Table repeats(List<Tried> tries) {
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> {
            List<TriedRound> later = tried.stream()
                    .filter(one -> one.rounds().size() > 1)
                    .flatMap(one -> one.rounds().subList(1, one.rounds().size()).stream())
                    .toList();
            if (!later.isEmpty()) {
                rows.add(Table.Row.of(group, "", List.of(new Cell.Share(Grouped.share(later, TriedRound::repeated)))));
            }
        });
        return new Table(
                "repeats",
                "Repeats",
                "Of all proposals after the first: how many were a plan that the same try had proposed before.",
                "",
                List.of("repeated"),
                rows);
    }
}
