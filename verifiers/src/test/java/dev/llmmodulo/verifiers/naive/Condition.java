package dev.llmmodulo.verifiers.naive;

import java.util.List;

/** A goal, a precondition or the condition of a {@code when}. */
sealed interface Condition {

    Condition TRUE = new And(List.of());

    record Holds(Atom atom) implements Condition {}

    record Same(String left, String right) implements Condition {}

    record Not(Condition operand) implements Condition {}

    record And(List<Condition> operands) implements Condition {
        public And {
            operands = List.copyOf(operands);
        }
    }

    record Or(List<Condition> operands) implements Condition {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    record Imply(Condition premise, Condition conclusion) implements Condition {}

    record Every(List<Typed> variables, Condition body) implements Condition {
        public Every {
            variables = List.copyOf(variables);
        }
    }

    record Some(List<Typed> variables, Condition body) implements Condition {
        public Some {
            variables = List.copyOf(variables);
        }
    }

    /** Two numbers compared by one of {@code < <= = >= >}. */
    record Compare(String operator, Expression left, Expression right) implements Condition {}

    /** Wished for, not required; only in a goal or precondition, below {@code and} and {@code forall}. */
    record Preference(String name, Condition body) implements Condition {}

    static Condition and(Condition... operands) {
        return new And(List.of(operands));
    }

    static Condition or(Condition... operands) {
        return new Or(List.of(operands));
    }

    static Condition not(Condition operand) {
        return new Not(operand);
    }

    static Condition holds(String predicate, String... arguments) {
        return new Holds(Atom.of(predicate, arguments));
    }
}
