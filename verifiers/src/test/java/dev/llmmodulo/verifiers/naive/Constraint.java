package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.List;

/** A condition on the states that a plan goes through. */
sealed interface Constraint {

    /**
     * One of the modal operators of PDDL3, by its name.
     *
     * @param times its numbers: none, one, or two for {@code hold-during}
     * @param conditions one, or two for {@code sometime-after}, {@code sometime-before} and {@code always-within}
     */
    record Modal(String operator, List<BigDecimal> times, List<Condition> conditions) implements Constraint {
        public Modal {
            times = List.copyOf(times);
            conditions = List.copyOf(conditions);
        }
    }

    record All(List<Constraint> parts) implements Constraint {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Every(List<Typed> variables, Constraint body) implements Constraint {
        public Every {
            variables = List.copyOf(variables);
        }
    }

    /** Wished for, not required. */
    record Preference(String name, Constraint body) implements Constraint {}

    static Constraint modal(String operator, Condition... conditions) {
        return new Modal(operator, List.of(), List.of(conditions));
    }

    static Constraint modal(String operator, int time, Condition... conditions) {
        return new Modal(operator, List.of(BigDecimal.valueOf(time)), List.of(conditions));
    }
}
