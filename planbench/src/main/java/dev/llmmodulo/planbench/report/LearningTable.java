package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a strategy that learns from one problem to the next solves of the first ones, of the next ones and so on, and what those beside
 * it that learn nothing solve of the same problems.
 */
final class LearningTable {

    private static final int FIRST = 10;

    private LearningTable() {}

    static Table of(List<Tried> tries) {
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        SortedMap<Group, SortedMap<Integer, List<Tried>>> shown = new TreeMap<>();
        groups.keySet().stream().filter(LearningTable::learns).forEach(learning -> {
            Map<Tried, Integer> positions = positions(groups.get(learning));
            Map<String, Integer> first = new HashMap<>();
            positions.forEach((tried, position) -> first.merge(tried.key().instance(), position, Math::min));
            groups.forEach((group, ofGroup) -> {
                if (group.equals(learning) || isBeside(group, learning)) {
                    shown.putIfAbsent(group, byBlock(ofGroup, positions, first));
                }
            });
        });
        List<Table.Row> rows = new ArrayList<>();
        shown.forEach((group, blocks) -> {
            long learners = learners(groups.get(group)).size();
            long calls = 0;
            for (Map.Entry<Integer, List<Tried>> block : blocks.entrySet()) {
                calls += block.getValue().stream()
                        .mapToLong(tried -> tried.spending().calls())
                        .sum();
                rows.add(Table.Row.of(
                        group,
                        words(block.getKey()),
                        List.of(
                                new Cell.Share(Grouped.right(block.getValue())),
                                Cell.Amount.of((double) calls / learners))));
            }
        });
        return new Table(
                "learning",
                "Accuracy while learning",
                "Of strategies that learn from one problem to the next: the share of right tries among the first problems that each learner "
                        + "came to, the next ones and so on, and the calls that a learner had made by the end of them, the mean over "
                        + "learners. Beside them what other strategies did with the same problems. A learner is a seed and sample.",
                "problems",
                List.of("accuracy", "calls by then"),
                rows);
    }

    private static boolean learns(Group group) {
        return group.protocol()
                .strategy()
                .filter(strategy -> StrategySpec.parse(strategy).learns())
                .isPresent();
    }

    private static boolean isBeside(Group group, Group learning) {
        return !learns(group)
                && group.task().equals(learning.task())
                && group.set().equals(learning.set())
                && group.model().equals(learning.model());
    }

    private static Map<List<Object>, List<Tried>> learners(List<Tried> tries) {
        return tries.stream()
                .collect(Collectors.groupingBy(
                        tried -> List.of(tried.key().seed(), tried.key().sample())));
    }

    /** Which problem of its learner each is of, counted from 1 in the order in which it came to them. */
    private static Map<Tried, Integer> positions(List<Tried> tries) {
        Map<Tried, Integer> positions = new HashMap<>();
        learners(tries).values().forEach(ofLearner -> {
            List<Tried> inTurn = ofLearner.stream()
                    .sorted(Comparator.comparing(Tried::started))
                    .toList();
            for (int i = 0; i < inTurn.size(); i++) {
                positions.put(inTurn.get(i), i + 1);
            }
        });
        return positions;
    }

    /** @param first of each instance, where it came first for some learner */
    private static SortedMap<Integer, List<Tried>> byBlock(
            List<Tried> tries, Map<Tried, Integer> positions, Map<String, Integer> first) {
        SortedMap<Integer, List<Tried>> blocks = new TreeMap<>();
        for (Tried tried : tries) {
            Integer position =
                    positions.getOrDefault(tried, first.get(tried.key().instance()));
            if (position != null) {
                blocks.computeIfAbsent(last(position), none -> new ArrayList<>())
                        .add(tried);
            }
        }
        return blocks;
    }

    /** The last problem of the block: 10, 20, 40, 80 and so on, so that each block after the first is as long as all before. */
    private static int last(int position) {
        int last = FIRST;
        while (last < position) {
            last *= 2;
        }
        return last;
    }

    private static String words(int last) {
        return (last == FIRST ? 1 : last / 2 + 1) + "–" + last;
    }
}
