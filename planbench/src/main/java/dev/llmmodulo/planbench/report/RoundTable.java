package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How many tries were right after each round, beside asking as often without telling anything. */
final class RoundTable {

    private RoundTable() {}

    static Table of(List<Tried> tries) {
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        List<Table.Row> rows = new ArrayList<>();
        groups.forEach((group, tried) -> {
            int most = mostRounds(group, groups);
            for (int round = 1; round <= most; round++) {
                rows.add(Table.Row.of(
                        group,
                        Integer.toString(round),
                        List.of(rightWithin(round, tried), resampled(group, round, groups))));
            }
        });
        return new Table(
                "rounds",
                "Accuracy by round",
                "The share of tries that were right within so many rounds, and beside it the same when the model was asked as "
                        + "often but told nothing: only what lies above that is owed to feedback. Both are of the same instances, seeds and "
                        + "samples, all of them tried in both, but each leaves out its own undecided and failed tries, which the "
                        + "scores count.",
                "round",
                List.of("accuracy", "resampled"),
                rows);
    }

    /**
     * As far as anything happens in the same set, so that a generous bound makes no long table; 0 if only one round does, of which
     * other tables tell all.
     */
    static int mostRounds(Group group, Map<Group, List<Tried>> groups) {
        int most = groups.entrySet().stream()
                .filter(other -> other.getKey().task().equals(group.task())
                        && other.getKey().set().equals(group.set()))
                .flatMap(other -> other.getValue().stream())
                .mapToInt(Tried::lastRound)
                .max()
                .orElse(0);
        return most > 1 ? Math.min(most, group.protocol().rounds()) : 0;
    }

    static Cell rightWithin(int round, List<Tried> tries) {
        return new Cell.Share(Grouped.share(Grouped.counted(tries), tried -> tried.isRightWithin(round)));
    }

    private static Set<Place> places(List<Tried> tries) {
        return tries.stream().map(Place::of).collect(Collectors.toSet());
    }

    private static Set<String> instances(List<Tried> tries) {
        return tries.stream().map(tried -> tried.key().instance()).collect(Collectors.toSet());
    }

    private static Cell resampled(Group group, int round, Map<Group, List<Tried>> groups) {
        if (!group.hasFeedback()) {
            return new Cell.Text(group.protocol().rounds() == 1 ? "one round" : "this one is");
        }
        return group.withoutFeedback(groups.keySet())
                .map(other -> resampled(groups.get(group), round, groups.get(other)))
                .orElseGet(() -> new Cell.Text("not run"));
    }

    private static Cell resampled(List<Tried> tries, int round, List<Tried> toldNothing) {
        if (places(toldNothing).equals(places(tries))) {
            return rightWithin(round, toldNothing);
        }
        return new Cell.Text(
                instances(toldNothing).equals(instances(tries)) ? "other seeds or samples" : "on other instances");
    }
}
