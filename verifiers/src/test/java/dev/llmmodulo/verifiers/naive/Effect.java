package dev.llmmodulo.verifiers.naive;

import java.util.List;

/** What an action does. */
sealed interface Effect {

    record Add(Atom atom) implements Effect {}

    record Delete(Atom atom) implements Effect {}

    record Both(List<Effect> parts) implements Effect {
        public Both {
            parts = List.copyOf(parts);
        }
    }

    record When(Condition condition, Effect body) implements Effect {}

    record ForEach(List<Typed> variables, Effect body) implements Effect {
        public ForEach {
            variables = List.copyOf(variables);
        }
    }

    /** One of {@code assign increase decrease scale-up scale-down}. */
    record Update(String operator, Atom fluent, Expression amount) implements Effect {}

    static Effect all(Effect... parts) {
        return new Both(List.of(parts));
    }

    static Effect add(String predicate, String... arguments) {
        return new Add(Atom.of(predicate, arguments));
    }

    static Effect delete(String predicate, String... arguments) {
        return new Delete(Atom.of(predicate, arguments));
    }

    static Effect when(Condition condition, Effect body) {
        return new When(condition, body);
    }

    static Effect update(String operator, Expression fluent, Expression amount) {
        return new Update(operator, ((Expression.Fluent) fluent).atom(), amount);
    }
}
