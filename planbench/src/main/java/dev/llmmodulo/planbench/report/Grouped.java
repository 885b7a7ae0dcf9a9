package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tries by their group, and counts of them. */
final class Grouped {

    private Grouped() {}

    static SortedMap<Group, List<Tried>> of(Collection<Tried> tries) {
        SortedMap<Group, List<Tried>> groups = new TreeMap<>();
        tries.forEach(tried ->
                groups.computeIfAbsent(tried.group(), none -> new ArrayList<>()).add(tried));
        return groups;
    }

    /** By instance within each group. */
    static Map<String, List<Tried>> byInstance(Collection<Tried> group) {
        Map<String, List<Tried>> instances = new TreeMap<>();
        group.forEach(tried -> instances
                .computeIfAbsent(tried.key().instance(), none -> new ArrayList<>())
                .add(tried));
        return instances;
    }

    static List<Tried> counted(Collection<Tried> tries) {
        return tries.stream().filter(tried -> tried.mark().counts()).toList();
    }

    static Proportion right(Collection<Tried> tries) {
        return share(counted(tries), Tried::isRight);
    }

    static <T> Proportion share(Collection<T> all, Predicate<T> some) {
        return new Proportion(all.stream().filter(some).count(), all.size());
    }

    static long count(Collection<Tried> tries, Mark mark) {
        return tries.stream().filter(tried -> tried.mark() == mark).count();
    }
}
