package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.PairedOutcomes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Models and protocols that were tried on the very same problems of a task, with the same seeds and samples: all sets together, each
 * beside the one that is right most often.
 */
final class SideBySideTable {

    private static final Cell NOT_KNOWN = new Cell.Text("not known");

    /** Nothing stands beside itself. */
    private static final Cell ITSELF = new Cell.Text("–");

    private SideBySideTable() {}

    static Table of(List<Tried> tries) {
        SortedMap<Group, SortedMap<Place, Tried>> groups = new TreeMap<>();
        tries.forEach(tried -> groups.computeIfAbsent(tried.group().ofAllSets(), none -> new TreeMap<>())
                .put(Place.of(tried), tried));
        Map<Set<Place>, List<Group>> cohorts = new LinkedHashMap<>();
        groups.forEach((group, places) -> cohorts.computeIfAbsent(places.keySet(), none -> new ArrayList<>())
                .add(group));
        List<Table.Row> rows = new ArrayList<>();
        cohorts.forEach((places, cohort) -> {
            if (cohort.size() > 1) {
                rows.addAll(rows(places, cohort, groups));
            }
        });
        return new Table(
                "side-by-side",
                "Side by side",
                "What was tried on the very same problems, with the same seeds and samples, is set beside what is right most often, "
                        + "and of equals takes the fewest tokens: tries that are right here and not there, and the other way "
                        + "round, and the p-value of McNemar's exact test of those. Sets are put together here and only here, "
                        + "which says as much of the mixture as of who was tried. With many rows some small p are chance. Seconds are "
                        + "those of calls, judging, rewards and all else, without waits between calls.",
                "",
                List.of("accuracy", "tokens per try", "seconds per try", "right only here", "right only there", "p"),
                rows);
    }

    private static List<Table.Row> rows(
            Set<Place> places, List<Group> cohort, Map<Group, SortedMap<Place, Tried>> groups) {
        List<String> sets = places.stream().map(Place::set).distinct().toList();
        String name = sets.size() == 1 ? sets.get(0) : sets.size() + " sets";
        List<Group> ranked = cohort.stream()
                .sorted(Comparator.comparingLong((Group group) ->
                                -Grouped.count(groups.get(group).values(), Mark.RIGHT))
                        .thenComparingLong(group ->
                                spent(groups.get(group).values().stream().toList())
                                        .total()))
                .toList();
        SortedMap<Place, Tried> best = groups.get(ranked.get(0));
        return ranked.stream()
                .map(group -> row(group.ofSet(name), groups.get(group), best))
                .toList();
    }

    private static Table.Row row(Group group, SortedMap<Place, Tried> here, SortedMap<Place, Tried> there) {
        List<Tried> tries = List.copyOf(here.values());
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Share(Grouped.right(tries)),
                SpendTable.tokens(spent(tries), tries.size(), ""),
                seconds(tries)));
        if (here == there) {
            cells.addAll(List.of(ITSELF, ITSELF, ITSELF));
        } else {
            PairedOutcomes outcomes = outcomes(here, there);
            cells.addAll(List.of(
                    new Cell.Count(outcomes.onlyFirst()),
                    new Cell.Count(outcomes.onlySecond()),
                    Cell.ofP(outcomes.exactPValue())));
        }
        return Table.Row.of(group, "", cells);
    }

    private static PairedOutcomes outcomes(SortedMap<Place, Tried> here, SortedMap<Place, Tried> there) {
        PairedOutcomes outcomes = PairedOutcomes.NONE;
        for (Map.Entry<Place, Tried> place : here.entrySet()) {
            Pairing.Pair pair = new Pairing.Pair(place.getValue(), there.get(place.getKey()));
            if (pair.counts()) {
                outcomes = outcomes.plus(pair.first().isRight(), pair.second().isRight());
            }
        }
        return outcomes;
    }

    private static Spending spent(List<Tried> tries) {
        return SpendTable.sum(tries);
    }

    /** Imported answers have no times. */
    private static Cell seconds(List<Tried> tries) {
        BigDecimal sum = tries.stream().map(Tried::time).map(Seconds::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? NOT_KNOWN
                : Cell.Amount.of(sum.divide(BigDecimal.valueOf(tries.size()), MathContext.DECIMAL64), "", false);
    }
}
