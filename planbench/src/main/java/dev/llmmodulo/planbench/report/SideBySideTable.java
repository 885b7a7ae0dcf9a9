package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.PairedOutcomes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
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

    /** @param extents how much of what was planned is on record */
    static Table of(List<Tried> tries, Extents extents) {
        SortedMap<Group, Map<Place, Tried>> groups = new TreeMap<>();
        Grouped.of(tries).forEach((group, ofGroup) -> {
            Map<Place, Tried> places = groups.computeIfAbsent(group.ofAllSets(), none -> new LinkedHashMap<>());
            ofGroup.forEach(tried -> places.put(Place.of(tried), tried));
        });
        Map<Set<Place>, List<Group>> cohorts = new LinkedHashMap<>();
        groups.forEach((group, places) -> cohorts.computeIfAbsent(places.keySet(), none -> new ArrayList<>())
                .add(group));
        List<Table.Row> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Set<Place>, List<Group>> cohort : cohorts.entrySet()) {
            if (cohort.getValue().size() > 1) {
                number++;
                rows.addAll(rows(name(cohort.getKey(), number), cohort.getValue(), groups, extents));
            }
        }
        return new Table(
                "side-by-side",
                "Side by side",
                "What was tried on the very same problems, with the same seeds and samples, is set beside what is right most often, "
                        + "and of equals takes the fewest tokens: tries that are right here and not there, and the other way "
                        + "round, and the p-value of McNemar's exact test of those, which takes pairs for independent, as several tries of one "
                        + "problem are not; pairs of which one is not decided are left out. Sets are put together here and only here, "
                        + "which says as much of the mixture as of who was tried. With many rows some small p are chance. Seconds are "
                        + "those of calls, judging, rewards and all else, without waits between calls.",
                "",
                List.of(
                        "accuracy",
                        "tokens per try",
                        "seconds with judging per try",
                        "right only here",
                        "right only there",
                        "p"),
                rows);
    }

    /** Which sets, and of how many tries; numbered where others were tried on other ones. */
    private static String name(Set<Place> places, int number) {
        List<String> sets = places.stream().map(Place::set).distinct().toList();
        String name = sets.size() == 1 ? sets.get(0) : sets.size() + " sets";
        return name + ", " + places.size() + " tries" + (number == 1 ? "" : " (" + number + ")");
    }

    private static List<Table.Row> rows(
            String name, List<Group> cohort, Map<Group, Map<Place, Tried>> groups, Extents extents) {
        List<Group> ranked = cohort.stream()
                .sorted(Comparator.comparingLong((Group group) ->
                                -Grouped.count(groups.get(group).values(), Mark.RIGHT))
                        .thenComparingLong(group -> spent(groups.get(group)).total()))
                .toList();
        Map<Place, Tried> best = groups.get(ranked.get(0));
        return ranked.stream()
                .map(group -> row(group.ofSet(name), groups.get(group), best)
                        .of(extents.of(one -> one.ofAllSets().equals(group))))
                .toList();
    }

    private static Table.Row row(Group group, Map<Place, Tried> here, Map<Place, Tried> there) {
        Spending spent = spent(here);
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Share(Grouped.right(here.values())),
                SpendTable.tokens(spent, here.size(), ""),
                seconds(here.values(), spent.missing() > 0)));
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

    private static PairedOutcomes outcomes(Map<Place, Tried> here, Map<Place, Tried> there) {
        PairedOutcomes outcomes = PairedOutcomes.NONE;
        for (Map.Entry<Place, Tried> place : here.entrySet()) {
            Pairing.Pair pair = new Pairing.Pair(place.getValue(), there.get(place.getKey()));
            if (pair.counts()) {
                outcomes = outcomes.plus(pair.first().isRight(), pair.second().isRight());
            }
        }
        return outcomes;
    }

    private static Spending spent(Map<Place, Tried> tries) {
        return SpendTable.sum(List.copyOf(tries.values()));
    }

    /** Imported answers have no times. */
    private static Cell seconds(Collection<Tried> tries, boolean atLeast) {
        BigDecimal sum = tries.stream().map(Tried::time).map(Seconds::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? NOT_KNOWN
                : Cell.Amount.of(sum.divide(BigDecimal.valueOf(tries.size()), MathContext.DECIMAL64), "", atLeast);
    }
}
