package dev.llmmodulo.planbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many tries were right for instances of each size. */
final class SizeTable {

    /** The ladders of blocks that are measured have so many rungs, from 3 to 30, which are not put together. */
    private static final int MOST_SIZES = 28;

    private SizeTable() {}

    static Table bySize(List<Tried> tries) {
        return of(
                "size",
                "Accuracy by size",
                "By the size that is told where the problem is from, in whatever is counted there: of generated problems blocks, packages, "
                        + "crates, squares along an edge.",
                MOST_SIZES,
                tries,
                tried -> tried.problem().size());
    }

    static Table byObjects(List<Tried> tries) {
        return of(
                "objects",
                "Accuracy by objects",
                "By the number of objects that the problem declares.",
                SizeSteps.USUAL,
                tries,
                tried -> OptionalInt.of(tried.problem().objects()));
    }

    static Table byOptimalLength(List<Tried> tries) {
        return of(
                "optimal length",
                "Accuracy by optimal length",
                "By the number of steps of a shortest plan, where it is known.",
                SizeSteps.USUAL,
                tries,
                tried -> tried.problem().optimalLength());
    }

    private static Table of(
            String measure, String title, String note, int most, List<Tried> tries, Function<Tried, OptionalInt> size) {
        Map<String, SizeSteps> ofSets = tries.stream()
                .collect(Collectors.groupingBy(
                        tried -> tried.group().set(),
                        Collectors.collectingAndThen(Collectors.toList(), all -> steps(all, most, size))));
        List<Table.Row> rows = new ArrayList<>();
        Grouped.of(tries).forEach((group, all) -> {
            SizeSteps steps = ofSets.get(group.set());
            TreeMap<Integer, List<Tried>> bySize = new TreeMap<>();
            all.forEach(tried -> size.apply(tried)
                    .ifPresent(value -> bySize.computeIfAbsent(steps.from(value), none -> new ArrayList<>())
                            .add(tried)));
            bySize.forEach((from, some) ->
                    rows.add(Table.Row.of(group, steps.words(from), List.of(new Cell.Share(Grouped.right(some))))));
        });
        return new Table(measure.replace(' ', '-'), title, note, measure, List.of("accuracy"), rows);
    }

    private static SizeSteps steps(List<Tried> tries, int most, Function<Tried, OptionalInt> size) {
        return SizeSteps.of(
                tries.stream()
                        .flatMap(tried -> size.apply(tried).stream().boxed())
                        .toList(),
                most);
    }
}
