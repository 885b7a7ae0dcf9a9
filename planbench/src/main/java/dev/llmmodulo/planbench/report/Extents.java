package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.log.PlannedTries;
import dev.llmmodulo.planbench.log.RunLog;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How much of what was planned for each group is on record; nothing of groups whose runs do not tell. */
record Extents(SortedMap<Group, Extent> groups) {

    Extents {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** Counts what runs plan and what of it they made. */
    static final class Count {

        /** Tries that are independent of each other, of the same instances. */
        private record Chance(OptionalLong seed, int sample) {}

        private final Map<Group, Map<Chance, Integer>> planned = new HashMap<>();
        private final Map<Group, Long> made = new HashMap<>();

        /** Of runs that plan the same, as where one goes on with what another has left, it is planned once. */
        void add(RunLog run, ModelNames names, Collection<Tried> tries) {
            List<PlannedTries> plan = run.planned();
            for (PlannedTries one : plan) {
                InstanceKey key = one.key("");
                planned.computeIfAbsent(Group.of(key.withModel(names.in(run, key))), none -> new HashMap<>())
                        .merge(new Chance(one.seed(), one.sample()), one.instances(), Math::max);
            }
            if (!plan.isEmpty()) {
                tries.forEach(tried -> made.merge(tried.group(), 1L, Long::sum));
            }
        }

        Extents all() {
            SortedMap<Group, Extent> all = new TreeMap<>();
            planned.forEach((group, chances) -> all.put(
                    group,
                    new Extent(
                            made.getOrDefault(group, 0L),
                            chances.values().stream()
                                    .mapToLong(Integer::longValue)
                                    .sum())));
            return new Extents(all);
        }
    }

    /** Empty if no run tells what was planned for one of these groups. */
    Optional<Extent> of(Predicate<Group> some) {
        return groups.entrySet().stream()
                .filter(group -> some.test(group.getKey()))
                .map(Map.Entry::getValue)
                .map(extent -> new Extent(Math.min(extent.made(), extent.planned()), extent.planned()))
                .reduce(Extent::plus);
    }

    /** The table with what is known of each row's group beside its numbers, where the row does not say it yet. */
    Table beside(Table table) {
        return new Table(
                table.id(),
                table.title(),
                table.note(),
                table.at(),
                table.columns(),
                table.rows().stream().map(this::beside).toList());
    }

    private Table.Row beside(Table.Row row) {
        return row.extent().isPresent()
                ? row
                : row.of(row.group().flatMap(group -> Optional.ofNullable(groups.get(group.whole()))));
    }
}
