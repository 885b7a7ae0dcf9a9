package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many tries are right under which budget, at least. */
final class MeasuredCurve {

    /** Between points that are left out, fewer are known to be right than are, never more. */
    static final int MOST_POINTS = 50;

    private MeasuredCurve() {}

    /** Each budget from which on more of the tries are right, or fewer; if there are too many, some of them, with the largest. */
    static List<Point> of(EqualSpend spend, List<Tried> tries) {
        SortedMap<BigDecimal, Integer> changes = new TreeMap<>();
        for (Tried tried : tries) {
            boolean wasRight = false;
            for (Map.Entry<BigDecimal, Boolean> outcome : spend.outcomes(tried).entrySet()) {
                boolean isRight = outcome.getValue();
                if (isRight != wasRight) {
                    changes.merge(outcome.getKey(), isRight ? 1 : -1, Integer::sum);
                }
                wasRight = isRight;
            }
        }
        changes.values().removeIf(change -> change == 0);
        List<Point> points = new ArrayList<>();
        int right = 0;
        for (Map.Entry<BigDecimal, Integer> change : changes.entrySet()) {
            right += change.getValue();
            points.add(new Point(change.getKey(), right));
        }
        // That none is right is known too.
        return points.isEmpty() ? List.of(new Point(BigDecimal.ZERO, 0)) : thinned(points);
    }

    /** Evenly, the last one always among them; each stands for those behind it that are left out, as the one with the fewest right. */
    static List<Point> thinned(List<Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 1; i <= MOST_POINTS; i++) {
            int from = i * points.size() / MOST_POINTS - 1;
            int to = Math.min((i + 1) * points.size() / MOST_POINTS - 1, points.size());
            int fewest = points.subList(from, to).stream()
                    .mapToInt(Point::right)
                    .min()
                    .orElse(points.get(from).right());
            some.add(new Point(points.get(from).most(), fewest));
        }
        return some;
    }
}
