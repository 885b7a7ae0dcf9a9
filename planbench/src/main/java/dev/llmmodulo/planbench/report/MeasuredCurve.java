package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many tries are right under which budget, exactly at each point. */
final class MeasuredCurve {

    /** Between points that are left out, fewer are known to be right than are, never more. */
    static final int MOST_POINTS = 50;

    private MeasuredCurve() {}

    /** Each budget that one more of the tries needs; if there are too many, some of them, with the largest. */
    static List<Point> of(EqualSpend spend, List<Tried> tries) {
        SortedMap<BigDecimal, Integer> needed = new TreeMap<>();
        tries.stream().filter(Tried::isRight).forEach(tried -> needed.merge(spend.needed(tried), 1, Integer::sum));
        List<Point> points = new ArrayList<>();
        int right = 0;
        for (BigDecimal most : needed.keySet()) {
            right += needed.get(most);
            points.add(new Point(most, right));
        }
        // That none is right is known too.
        return points.isEmpty() ? List.of(new Point(BigDecimal.ZERO, 0)) : thinned(points);
    }

    /** Evenly, the last one always among them. */
    static List<Point> thinned(List<Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 1; i <= MOST_POINTS; i++) {
            some.add(points.get(i * points.size() / MOST_POINTS - 1));
        }
        return some;
    }
}
