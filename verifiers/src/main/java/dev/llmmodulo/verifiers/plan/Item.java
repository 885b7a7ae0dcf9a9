package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Optional;

/**
 * A line of an answer and what it was taken for.
 *
 * @param steps not empty if it is a step line
 * @param besides what stands in the line beside its steps
 * @param message why it cannot be read, if it may break a list
 */
record Item(Kind kind, Line line, LineMark mark, List<FoundStep> steps, List<Skipped> besides, String message) {

    enum Kind {
        COMMENT,
        FENCE,
        PLAN_OPENS,
        PLAN_CLOSES,
        STEPS,
        /** Reads as a step, but of actions that are not known. */
        STEPS_OF_UNKNOWN_ACTIONS,
        /** Reads as a step of an unknown action, but may as well be a fact or a remark in parentheses. */
        PARENTHESES,
        /** Begins as a step begins, but breaks off. */
        UNCLOSED,
        /** Begins with the word of an action, but cannot be read. */
        GARBLED,
        /** Reads as a step in every way but that its action is not known, nor is it a fact. */
        LIKE_A_STEP,
        /** A few words of which nothing is known, as a step of an unknown action and unknown objects is said. */
        TERSE,
        PROSE
    }

    static Item of(Kind kind, Line line, LineMark mark, String message) {
        return new Item(kind, line, mark, List.of(), List.of(), message);
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    boolean saysTheSameAs(Item other) {
        return FoundStep.saySame(steps, other.steps);
    }

    Optional<Written> numbering() {
        return mark.isMarked()
                ? Optional.of(new Written(mark.prefix(), line.number(), line.column() + mark.indent()))
                : Optional.empty();
    }

    /** Why the line is no part of the plan, if it is none. */
    Why why() {
        return switch (kind) {
            case COMMENT -> Why.COMMENT;
            case FENCE -> Why.FENCE;
            case PLAN_OPENS, PLAN_CLOSES -> Why.PLAN_TAG;
            case STEPS, STEPS_OF_UNKNOWN_ACTIONS, PARENTHESES -> Why.OUTSIDE_THE_PLAN;
            case UNCLOSED, GARBLED, LIKE_A_STEP, TERSE, PROSE -> Why.PROSE;
        };
    }
}
