package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;

/** What a plan's quality is measured by. */
public record Metric(Direction direction, Expression expression) {

    public enum Direction {
        MINIMIZE,
        MAXIMIZE;

        /** Whether the first value is strictly better than the second. */
        public boolean isBetter(BigDecimal first, BigDecimal second) {
            int order = first.compareTo(second);
            return this == MINIMIZE ? order < 0 : order > 0;
        }
    }

    /** Where the problem's metric leads; without a metric, fewer steps are better. */
    public static Direction directionOf(Problem problem) {
        return problem.metric().map(Metric::direction).orElse(Direction.MINIMIZE);
    }
}
