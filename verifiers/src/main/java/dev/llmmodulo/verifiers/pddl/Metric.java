package dev.llmmodulo.verifiers.pddl;

/** What a plan's quality is measured by. */
public record Metric(Direction direction, Expression expression) {

    public enum Direction {
        MINIMIZE,
        MAXIMIZE
    }
}
