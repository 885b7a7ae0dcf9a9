package dev.llmmodulo.verifiers.naive;

import java.util.ArrayList;
import java.util.List;

/**
 * An action that takes time.
 *
 * @param duration comparisons with {@link Expression.Duration}, read at the start
 * @param conditions what must hold at a moment
 * @param effects what changes at a moment, {@link Moment#START} or {@link Moment#END}
 */
record DurativeSchema(
        String name,
        List<Typed> parameters,
        List<Condition.Compare> duration,
        List<Timed<Condition>> conditions,
        List<Timed<Effect>> effects) {

    DurativeSchema {
        parameters = List.copyOf(parameters);
        duration = List.copyOf(duration);
        conditions = List.copyOf(conditions);
        effects = List.copyOf(effects);
    }

    enum Moment {
        START("at start"),
        /** From after the start until before the end. */
        INSIDE("over all"),
        END("at end");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    record Timed<T>(Moment moment, T what) {}

    /** The simple action that happens at a moment. */
    ActionSchema at(Moment moment) {
        List<Condition> needed = new ArrayList<>(what(conditions, moment));
        if (moment == Moment.START) {
            needed.addAll(duration);
        }
        return new ActionSchema(name, parameters, new Condition.And(needed), new Effect.Both(what(effects, moment)));
    }

    private static <T> List<T> what(List<Timed<T>> all, Moment moment) {
        return all.stream()
                .filter(timed -> timed.moment() == moment)
                .map(Timed::what)
                .toList();
    }
}
