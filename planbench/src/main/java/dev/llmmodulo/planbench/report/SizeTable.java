package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** How many tries were right for instances of each size. */
final class SizeTable {

    /** More sizes are put together in steps. */
    private static final int MOST_SIZES = 8;

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
        int[] sizes = tries.stream()
                .flatMapToInt(tried -> size.apply(tried).stream())
                .distinct()
                .sorted()
                .toArray();
        int step = sizes.length <= MOST_SIZES ? 1 : 1 + (sizes[sizes.length - 1] - sizes[0]) / MOST_SIZES;
        int least = sizes.length == 0 ? 0 : sizes[0];
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, all) -> {
            TreeMap<Integer, List<Tried>> bySize = new TreeMap<>();
            all.forEach(tried -> size.apply(tried)
                    .ifPresent(value -> bySize.computeIfAbsent(
                                    least + (value - least) / step * step, none -> new ArrayList<>())
                            .add(tried)));
            bySize.forEach((from, some) -> rows.add(Table.Row.of(
                    group,
                    step == 1 ? Integer.toString(from) : from + "–" + (from + step - 1),
                    List.of(new Cell.Share(Grouped.right(some))))));
        });
        return new Table(measure.replace(' ', '-'), title, note, measure, List.of("accuracy"), rows);
    }
}
