package dev.llmmodulo.generator.planning.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What one strategy came to.
 *
 * @param strategy as it is written in a spec
 * @param tries how many were made
 * @param right how many of them are right under a budget of so much, for each unit that is known, the smallest budget first; what
 *     chooses among its answers may have fewer right under a larger one
 */
public record MeasuredStrategy(
        @JsonProperty(required = true) String strategy,
        @JsonProperty(required = true) int tries,
        @JsonProperty(required = true) Map<SpendUnit, List<Point>> right) {

    /** @throws IllegalArgumentException there is no try, or more are right than were made */
    public MeasuredStrategy {
        Map<SpendUnit, List<Point>> rising = new EnumMap<>(SpendUnit.class);
        for (Map.Entry<SpendUnit, List<Point>> curve : right.entrySet()) {
            List<Point> points = curve.getValue().stream()
                    .sorted(Comparator.comparing(Point::most))
                    .toList();
            if (tries < 1 || points.stream().anyMatch(point -> point.right() < 0 || point.right() > tries)) {
                throw new IllegalArgumentException(
                        "of " + strategy + ", more were right than tried, or fewer than none");
            }
            rising.put(curve.getKey(), points);
        }
        right = Collections.unmodifiableMap(rising);
    }

    /**
     * How many tries are right under a budget of that much.
     *
     * @param most in the unit
     */
    public record Point(
            @JsonProperty(required = true) BigDecimal most,
            @JsonProperty(required = true) int right) {}

    boolean isMeasuredIn(SpendUnit unit) {
        return !right.getOrDefault(unit, List.of()).isEmpty();
    }

    /** How many tries are known to have been right within all of these bounds at once, at most; empty where one is not measured. */
    OptionalInt rightWithin(Map<SpendUnit, BigDecimal> bounds) {
        int least = tries;
        for (Map.Entry<SpendUnit, BigDecimal> bound : bounds.entrySet()) {
            if (!isMeasuredIn(bound.getKey())) {
                return OptionalInt.empty();
            }
            int within = right.get(bound.getKey()).stream()
                    .filter(point -> point.most().compareTo(bound.getValue()) <= 0)
                    .reduce((smaller, larger) -> larger)
                    .map(Point::right)
                    .orElse(0);
            least = Math.min(least, within);
        }
        return OptionalInt.of(least);
    }
}
