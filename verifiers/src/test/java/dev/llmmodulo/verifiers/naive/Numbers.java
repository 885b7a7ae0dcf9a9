package dev.llmmodulo.verifiers.naive;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numeric conditions and effects (Fox and Long 2003, section 3 and definitions 5 to 9). */
final class Numbers {

    private static final List<String> ADDITIVE = List.of("increase", "decrease");

    private Numbers() {}

    static Expression ground(Expression expression, Map<String, String> binding) {
        if (expression instanceof Expression.Fluent fluent) {
            return new Expression.Fluent(fluent.atom().ground(binding));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return new Expression.Arithmetic(
                    arithmetic.operator(),
                    arithmetic.operands().stream()
                            .map(operand -> ground(operand, binding))
                            .toList());
        } else if (expression instanceof Expression.Duration) {
            return new Expression.Number(new BigDecimal(Atom.object(Expression.Duration.NAME, binding)));
        }
        return expression;
    }

    static boolean isAdditive(Effect.Update update) {
        return ADDITIVE.contains(update.operator());
    }

    static Effect.Update ground(Effect.Update update, Map<String, String> binding) {
        return new Effect.Update(update.operator(), update.fluent().ground(binding), ground(update.amount(), binding));
    }

    /** @throws UndefinedException a fluent has no value, or a division is by zero */
    static Rational value(Expression ground, State state) {
        if (ground instanceof Expression.Number number) {
            return Rational.of(number.value());
        } else if (ground instanceof Expression.Fluent fluent) {
            Rational value = state.values().get(fluent.atom());
            if (value == null) {
                throw new UndefinedException(fluent.atom() + " has no value");
            }
            return value;
        }
        if (ground instanceof Expression.Violated violated) {
            return state.values().getOrDefault(Atom.of("is-violated", violated.preference()), Rational.ZERO);
        }
        Expression.Arithmetic arithmetic = (Expression.Arithmetic) ground;
        List<Rational> values = arithmetic.operands().stream()
                .map(operand -> value(operand, state))
                .toList();
        if (arithmetic.operator().equals("-") && values.size() == 1) {
            return Rational.ZERO.minus(values.get(0));
        }
        Rational result = values.get(0);
        for (Rational next : values.subList(1, values.size())) {
            result = combine(arithmetic.operator(), result, next);
        }
        return result;
    }

    private static Rational combine(String operator, Rational left, Rational right) {
        return switch (operator) {
            case "+", "increase" -> left.plus(right);
            case "-", "decrease" -> left.minus(right);
            case "*", "scale-up" -> left.times(right);
            case "/", "scale-down" -> {
                if (right.equals(Rational.ZERO)) {
                    throw new UndefinedException("division by zero");
                }
                yield left.over(right);
            }
            default -> throw new IllegalArgumentException(operator);
        };
    }

    static boolean compare(Condition.Compare ground, State state) {
        int sign = value(ground.left(), state).compareTo(value(ground.right(), state));
        return switch (ground.operator()) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case "=" -> sign == 0;
            case ">=" -> sign >= 0;
            case ">" -> sign > 0;
            default -> throw new IllegalArgumentException(ground.operator());
        };
    }

    /**
     * All amounts are read in the state before. Two updates of one fluent must both be additive, for the order to be of no
     * matter.
     *
     * @throws UndefinedException an amount or a fluent that is changed does not exist
     * @throws ConflictException the order would matter
     */
    static Map<Atom, Rational> updated(List<Effect.Update> updates, State before) {
        Map<Atom, Rational> after = new HashMap<>(before.values());
        for (Effect.Update update : updates) {
            boolean alone = updates.stream()
                            .filter(each -> each.fluent().equals(update.fluent()))
                            .count()
                    == 1;
            if (!alone && !isAdditive(update)) {
                throw new ConflictException(update.fluent() + " is changed twice");
            }
            Rational amount = value(update.amount(), before);
            boolean assigned = update.operator().equals("assign");
            if (!assigned && !after.containsKey(update.fluent())) {
                throw new UndefinedException(update.fluent() + " has no value");
            }
            after.compute(
                    update.fluent(), (fluent, old) -> assigned ? amount : combine(update.operator(), old, amount));
        }
        return after;
    }
}
