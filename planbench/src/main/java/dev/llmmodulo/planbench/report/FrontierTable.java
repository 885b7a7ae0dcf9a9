package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.report.Classical.Instances;
import dev.llmmodulo.planbench.report.Spending.Knowledge;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What is paid for which accuracy, and who gets the most for the least, a planner without a model among them. */
final class FrontierTable {

    private FrontierTable() {}

    static Table of(List<Tried> tries, SortedMap<Instances, Proportion> planner) {
        List<Point> points = new ArrayList<>();
        Grouped.of(tries).forEach((group, tried) -> points.add(Point.of(group, tried)));
        planner.forEach((instances, solved) -> points.add(Point.of(instances, solved)));
        points.removeIf(point -> point.right().trials() == 0);
        return new Table(
                "frontier",
                "Money and accuracy",
                "On the frontier is who is beaten on the same instances by none that costs as little. A planner without a model "
                        + "stands beside the models where any plan is asked for; it is tried on "
                        + Classical.MOST_PROBLEMS
                        + " problems of each set at most, of those that are not known to have no plan, and costs no "
                        + "tokens.",
                "who",
                List.of("accuracy", "money per try", "on the frontier"),
                points.stream().map(point -> point.row(points)).toList());
    }

    /** @param price for a try, in US dollars, if all of it is known */
    private record Point(
            Optional<Group> group, Instances instances, Proportion right, Optional<BigDecimal> price, Cell money) {

        static Point of(Group group, List<Tried> tries) {
            Spending sum = SpendTable.sum(tries);
            Optional<BigDecimal> price = sum.price() == Knowledge.ALL
                    ? Optional.of(sum.money().divide(BigDecimal.valueOf(tries.size()), MathContext.DECIMAL64))
                    : Optional.empty();
            return new Point(
                    Optional.of(group),
                    new Instances(group.task(), group.set()),
                    Grouped.right(tries),
                    price,
                    SpendTable.money(sum, tries.size(), "none tried"));
        }

        static Point of(Instances instances, Proportion solved) {
            return new Point(
                    Optional.empty(),
                    instances,
                    solved,
                    Optional.of(BigDecimal.ZERO),
                    Cell.Amount.of(BigDecimal.ZERO, "$", false));
        }

        Table.Row row(List<Point> all) {
            String who = group.isPresent()
                    ? "model"
                    : "planner without a model, " + instances.task() + ", " + instances.set();
            boolean isBeaten = all.stream().anyMatch(other -> other.beats(this));
            String frontier = price.isEmpty() ? "price not known" : isBeaten ? "no" : "yes";
            return new Table.Row(group, who, List.of(new Cell.Share(right), money, new Cell.Text(frontier)));
        }

        private boolean beats(Point other) {
            if (!instances.equals(other.instances) || price.isEmpty() || other.price.isEmpty()) {
                return false;
            }
            int cheaper = other.price.get().compareTo(price.get());
            double better = right.share().orElseThrow() - other.right.share().orElseThrow();
            return cheaper >= 0 && better >= 0 && (cheaper > 0 || better > 0);
        }
    }
}
