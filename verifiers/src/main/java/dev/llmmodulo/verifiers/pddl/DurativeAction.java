package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/**
 * An action that takes time (Fox and Long, PDDL 2.1, level 3). Quantifiers around timed conditions and effects are moved
 * inside.
 *
 * @param duration bounds on the duration; it must keep all of them
 */
public record DurativeAction(
        String name,
        List<TypedName> parameters,
        List<DurationBound> duration,
        List<TimedCondition> conditions,
        List<TimedEffect> effects) {

    public DurativeAction {
        parameters = List.copyOf(parameters);
        duration = List.copyOf(duration);
        conditions = List.copyOf(conditions);
        effects = List.copyOf(effects);
    }

    /** When a condition must hold, or an effect happens. */
    public enum Moment {
        START,
        /** Strictly between start and end; for conditions only. */
        OVER_ALL,
        END
    }

    /** {@code (>= ?duration bound)}; the bound is read at the start or at the end. */
    public record DurationBound(Moment moment, Comparator comparator, Expression bound) {}

    public record TimedCondition(Moment moment, Formula condition) {}

    /**
     * An effect at the start or at the end.
     *
     * @param variables for every binding of these; usually none
     * @param conditions it happens only if each of these holds at its moment; usually none
     */
    public record TimedEffect(
            List<TypedName> variables, List<TimedCondition> conditions, Moment moment, Effect effect) {
        public TimedEffect {
            variables = List.copyOf(variables);
            conditions = List.copyOf(conditions);
        }
    }
}
