package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a strategy that learns from one problem to the next solves of the first ones, of the next ones and so on, and what those beside
 * it that learn nothing solve of the same problems.
 */
final class LearningTable {

    private static final int FIRST = 10;

    /** What one learner, or one of those beside, did in one domain, in whatever sets. */
    private record Lane(String model, String protocol, OptionalLong seed, int sample, String domain) {

        static Lane of(Tried tried) {
            return new Lane(
                    tried.group().model(),
                    tried.key().protocol().id(),
                    tried.key().seed(),
                    tried.key().sample(),
                    tried.problem().domain());
        }
    }

    /** A problem, whoever was asked about it. */
    private record Asked(String task, String set, String instance) {

        static Asked of(Tried tried) {
            return new Asked(tried.key().task(), tried.key().set(), tried.key().instance());
        }
    }

    private final Map<Lane, List<Tried>> lanes;

    private LearningTable(List<Tried> tries) {
        this.lanes = tries.stream().collect(Collectors.groupingBy(Lane::of));
    }

    static Table of(List<Tried> tries) {
        LearningTable learning = new LearningTable(tries);
        SortedMap<Group, List<Tried>> groups = Grouped.of(tries);
        SortedMap<Group, List<Table.Row>> rows = new TreeMap<>();
        groups.keySet().stream().filter(LearningTable::learns).forEach(learner -> {
            Map<Asked, Integer> turns = learning.turns(groups.get(learner));
            groups.forEach((group, ofGroup) -> {
                if (group.equals(learner) || isBeside(group, learner)) {
                    rows.putIfAbsent(group, learning.rows(group, ofGroup, turns));
                }
            });
        });
        return new Table(
                "learning",
                "Accuracy while learning",
                "Of strategies that learn from one problem of a domain to the next: the share of right tries among the first problems that "
                        + "a learner came to, the next ones and so on, and the calls that it had made by the end of them, the mean over "
                        + "learners. Beside them what other strategies did with the same problems. A learner is a seed and sample.",
                "problems",
                List.of("accuracy", "calls by then"),
                rows.values().stream().flatMap(List::stream).toList());
    }

    private static boolean learns(Group group) {
        return group.protocol()
                .strategy()
                .filter(strategy -> StrategySpec.parse(strategy).learns())
                .isPresent();
    }

    private static boolean isBeside(Group group, Group learner) {
        return !learns(group)
                && group.task().equals(learner.task())
                && group.set().equals(learner.set())
                && group.model().equals(learner.model())
                && group.protocol().prompt().equals(learner.protocol().prompt())
                && group.protocol().rounds() == learner.protocol().rounds()
                && group.protocol().compat() == learner.protocol().compat();
    }

    /** In which turn each problem of the group's domains came to the first of its learners, counted from 1. */
    private Map<Asked, Integer> turns(List<Tried> group) {
        Map<Asked, Integer> turns = new HashMap<>();
        group.stream()
                .map(Lane::of)
                .distinct()
                .sorted(Comparator.comparingLong((Lane lane) -> lane.seed().orElse(0))
                        .thenComparingInt(Lane::sample))
                .forEach(lane -> {
                    List<Tried> inTurn = lanes.get(lane).stream()
                            .sorted(Comparator.comparing(Tried::started))
                            .toList();
                    for (int i = 0; i < inTurn.size(); i++) {
                        turns.putIfAbsent(Asked.of(inTurn.get(i)), i + 1);
                    }
                });
        return turns;
    }

    private List<Table.Row> rows(Group group, List<Tried> tries, Map<Asked, Integer> turns) {
        Function<Tried, Integer> turn = tried -> turns.getOrDefault(Asked.of(tried), 0);
        SortedMap<Integer, List<Tried>> blocks = new TreeMap<>(tries.stream()
                .filter(tried -> turn.apply(tried) > 0)
                .collect(Collectors.groupingBy(tried -> last(turn.apply(tried)))));
        List<Lane> learners = tries.stream().map(Lane::of).distinct().toList();
        List<Table.Row> rows = new ArrayList<>();
        blocks.forEach((last, block) -> {
            IntSummaryStatistics within = block.stream().mapToInt(turn::apply).summaryStatistics();
            long calls = learners.stream()
                    .flatMap(lane -> lanes.get(lane).stream())
                    .filter(tried -> turn.apply(tried) > 0 && turn.apply(tried) <= within.getMax())
                    .mapToLong(tried -> tried.spending().calls())
                    .sum();
            rows.add(Table.Row.of(
                    group,
                    within.getMin() + "–" + within.getMax(),
                    List.of(new Cell.Share(Grouped.right(block)), Cell.Amount.of((double) calls / learners.size()))));
        });
        return rows;
    }

    /** The last problem of the block: 10, 20, 40, 80 and so on, so that each block after the first is as long as all before. */
    private static int last(int turn) {
        int last = FIRST;
        while (last < turn) {
            last *= 2;
        }
        return last;
    }
}
