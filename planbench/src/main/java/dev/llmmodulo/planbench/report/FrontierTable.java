package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.report.Classical.Instances;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is paid for which accuracy, and who gets the most for the least, a planner without a model among them. */
final class FrontierTable {

    private FrontierTable() {}

    static Table of(List<Tried> tries, SortedMap<Instances, SortedMap<String, Proportion>> planner) {
        List<Point> points = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> points.add(Point.of(group, tried)));
        planner.forEach((instances, solved) -> points.add(Point.of(instances, solved)));
        points.removeIf(point -> point.right().trials() == 0);
        return new Table(
                "frontier",
                "Money and accuracy",
                "On the frontier is who is beaten on the same instances by none that costs as little; who was tried on other "
                        + "instances of a set is not compared. What is undecided or failed counts neither way, so that of the "
                        + "same instances other tries may be left. A planner without a model "
                        + "stands beside the models where any plan is asked for, and is compared on the instances that it was "
                        + "tried on; that are "
                        + Classical.MOST_PROBLEMS
                        + " of each set at most, of those that are not known to have no plan. It costs no tokens.",
                "who",
                List.of("accuracy", "money per try", "on the frontier"),
                points.stream().map(point -> point.row(points)).toList());
    }

    /**
     * @param tried how many tries of each instance were right
     * @param price for a try, in US dollars, if all of it is known
     */
    private record Point(
            Optional<Group> group,
            Instances instances,
            SortedMap<String, Proportion> tried,
            Optional<BigDecimal> price,
            Cell money) {

        static Point of(Group group, List<Tried> tries) {
            Spending sum = SpendTable.sum(tries);
            Optional<BigDecimal> price = sum.price() == Knowledge.ALL
                    ? Optional.of(sum.money().divide(BigDecimal.valueOf(tries.size()), MathContext.DECIMAL64))
                    : Optional.empty();
            SortedMap<String, Proportion> tried = new TreeMap<>();
            Grouped.byInstance(tries).forEach((instance, some) -> tried.put(instance, Grouped.right(some)));
            return new Point(
                    Optional.of(group),
                    new Instances(group.task(), group.set()),
                    tried,
                    price,
                    SpendTable.money(sum, tries.size(), "none tried"));
        }

        static Point of(Instances instances, SortedMap<String, Proportion> solved) {
            return new Point(
                    Optional.empty(),
                    instances,
                    solved,
                    Optional.of(BigDecimal.ZERO),
                    Cell.Amount.of(BigDecimal.ZERO, "$", false));
        }

        Proportion right() {
            return tried.values().stream().reduce(Proportion.NONE, Proportion::plus);
        }

        Table.Row row(List<Point> all) {
            String who = group.isPresent()
                    ? "model"
                    : "planner without a model, " + instances.task() + ", " + instances.set();
            return new Table.Row(group, who, List.of(new Cell.Share(right()), money, new Cell.Text(frontier(all))));
        }

        private String frontier(List<Point> all) {
            if (price.isEmpty()) {
                return "price not known";
            } else if (all.stream().anyMatch(other -> other.beats(this))) {
                return "no";
            }
            boolean areOthersElsewhere = all.stream()
                    .filter(other -> instances.equals(other.instances))
                    .anyMatch(other -> !isComparedWith(other));
            return areOthersElsewhere ? "yes, others on other instances" : "yes";
        }

        private boolean isComparedWith(Point other) {
            boolean isOfPlanner = group.isEmpty() || other.group.isEmpty();
            return instances.equals(other.instances)
                    && (isOfPlanner || tried.keySet().equals(other.tried.keySet()));
        }

        private Optional<Double> shareOn(Set<String> some) {
            return tried.entrySet().stream()
                    .filter(one -> some.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Proportion.NONE, Proportion::plus)
                    .share()
                    .stream()
                    .boxed()
                    .findFirst();
        }

        private boolean beats(Point other) {
            if (!isComparedWith(other) || price.isEmpty() || other.price.isEmpty()) {
                return false;
            }
            Set<String> common = new TreeSet<>(tried.keySet());
            common.retainAll(other.tried.keySet());
            Optional<Double> ours = shareOn(common);
            Optional<Double> theirs = other.shareOn(common);
            if (ours.isEmpty() || theirs.isEmpty()) {
                return false;
            }
            int cheaper = other.price.get().compareTo(price.get());
            int better = ours.get().compareTo(theirs.get());
            return cheaper >= 0 && better >= 0 && (cheaper > 0 || better > 0);
        }
    }
}
