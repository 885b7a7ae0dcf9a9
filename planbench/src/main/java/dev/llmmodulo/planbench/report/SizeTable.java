package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** How many tries were right for instances of each size. */
final class SizeTable {

    private SizeTable() {}

    static Table byObjects(List<Tried> tries) {
        return of(
                "objects",
                "Accuracy by size",
                "By the number of objects that the problem declares.",
                tries,
                tried -> OptionalInt.of(tried.problem().objects()));
    }

    static Table byOptimalLength(List<Tried> tries) {
        return of(
                "optimal length",
                "Accuracy by optimal length",
                "By the number of steps of a shortest plan, where it is known.",
                tries,
                tried -> tried.problem().optimalLength());
    }

    private static Table of(
            String measure, String title, String note, List<Tried> tries, Function<Tried, OptionalInt> size) {
        SizeSteps steps = SizeSteps.of(tries.stream()
                .flatMap(tried -> size.apply(tried).stream().boxed())
                .toList());
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, all) -> {
            TreeMap<Integer, List<Tried>> bySize = new TreeMap<>();
            all.forEach(tried -> size.apply(tried)
                    .ifPresent(value -> bySize.computeIfAbsent(steps.from(value), none -> new ArrayList<>())
                            .add(tried)));
            bySize.forEach((from, some) ->
                    rows.add(Table.Row.of(group, steps.words(from), List.of(new Cell.Share(Grouped.right(some))))));
        });
        return new Table(measure.replace(' ', '-'), title, note, measure, List.of("accuracy"), rows);
    }
}
