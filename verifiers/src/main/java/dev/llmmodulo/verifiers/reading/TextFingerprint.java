package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What a checked text says, as a number, computed from the text without PDDL4J; {@link ModelFingerprint} computes the
 * same from the model. The numbers agree on every atom with its arguments and polarity, every connective, quantified
 * variable and number; they do not tell how often {@code and} is nested, or how an effect's conditions are.
 */
final class TextFingerprint {

    private TextFingerprint() {}

    /** The sum over the conjuncts. */
    static long condition(SExpression condition) {
        Form form = (Form) condition;
        return switch (form.headText()) {
            case "" -> 0;
            case "and" ->
                form.from(1).stream().mapToLong(TextFingerprint::condition).sum();
            case "or" -> Mix.mix(ordered(Mix.OR, form.from(1), TextFingerprint::condition));
            case "imply" -> Mix.mix(Mix.join(Mix.join(Mix.OR, not(condition(form.get(1)))), condition(form.get(2))));
            case "not" -> not(condition(form.get(1)));
            case "forall" -> forall(variables(((Form) form.get(1)).items()), condition(form.get(2)));
            case "exists" -> exists(form);
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                yield preference(preference.name(), condition(preference.body()));
            }
            case "=" ->
                Words.isComparison(form)
                        ? comparison(form)
                        : Mix.mix(ordered(Mix.EQUAL, form.from(1), TextFingerprint::word));
            case "<", "<=", ">=", ">" -> comparison(form);
            default -> Mix.mix(words(Mix.ATOM, form));
        };
    }

    private static long not(long operand) {
        return Mix.mix(Mix.join(Mix.NOT, operand));
    }

    private static long comparison(Form form) {
        long kind = Mix.join(Mix.COMPARISON, word(form.get(0)));
        return Mix.mix(ordered(kind, form.from(1), TextFingerprint::expression));
    }

    private static long exists(Form form) {
        long variables = variables(((Form) form.get(1)).items());
        return Mix.mix(Mix.join(Mix.join(Mix.EXISTS, variables), condition(form.get(2))));
    }

    static long forall(long variables, long body) {
        return Mix.mix(Mix.join(Mix.join(Mix.FORALL, variables), body));
    }

    /** @param name empty if there is none */
    static long preference(String name, long body) {
        return Mix.mix(Mix.join(Mix.join(Mix.PREFERENCE, Mix.word(name)), body));
    }

    static long effect(SExpression effect) {
        return effect((Form) effect, 0, 0, true);
    }

    /** The sum over the changes, and over what is done if a condition holds but is nothing, each with all around it. */
    private static long effect(Form form, long conditions, long variables, boolean positive) {
        return switch (form.headText()) {
            case "" -> 0;
            case "and" ->
                form.from(1).stream()
                        .mapToLong(part -> effect((Form) part, conditions, variables, positive))
                        .sum();
            case "not" -> effect((Form) form.get(1), conditions, variables, !positive);
            case "when" -> {
                Form body = (Form) form.get(2);
                long all = conditions + condition(form.get(1));
                yield isNothing(body) ? leaf(Mix.NOTHING, all, variables) : effect(body, all, variables, positive);
            }
            case "forall" ->
                effect(
                        (Form) form.get(2),
                        conditions,
                        Mix.join(variables, variables(((Form) form.get(1)).items())),
                        positive);
            case "assign", "increase", "decrease", "scale-up", "scale-down" ->
                leaf(assignment(form), conditions, variables);
            default -> leaf(Mix.join(positive ? Mix.ADD : Mix.DELETE, words(Mix.ATOM, form)), conditions, variables);
        };
    }

    /** Whether it is an effect without any parts; its conditions are read all the same. */
    static boolean isNothing(Form effect) {
        return effect.isEmpty() || effect.headText().equals("and") && effect.size() == 1;
    }

    private static long assignment(Form form) {
        long hash = Mix.join(Mix.ASSIGNMENT, Mix.word(form.headText()));
        return Mix.join(Mix.join(hash, expression(form.get(1))), expression(form.get(2)));
    }

    static long leaf(long change, long conditions, long variables) {
        return Mix.join(Mix.join(change, conditions), variables);
    }

    static long expression(SExpression expression) {
        return Words.number(expression)
                .map(TextFingerprint::number)
                .orElseGet(() -> expression instanceof Symbol symbol ? value(symbol) : form((Form) expression));
    }

    private static long value(Symbol symbol) {
        return switch (symbol.text()) {
            case Words.DURATION -> Mix.word(Words.DURATION);
            case MetricText.TOTAL_TIME -> Mix.word("total-time");
            default -> Mix.join(Mix.VALUE, Mix.word(symbol.text()));
        };
    }

    static long number(BigDecimal value) {
        return Mix.join(
                Mix.NUMBER, Mix.word(new Expression.Number(value).value().toString()));
    }

    private static long form(Form form) {
        return switch (form.headText()) {
            case "+", "*" -> ordered(word(form.get(0)), operands(form), TextFingerprint::expression);
            case "-" ->
                ordered(
                        form.size() == 2 ? Mix.join(word(form.get(0)), number(BigDecimal.ZERO)) : word(form.get(0)),
                        form.from(1),
                        TextFingerprint::expression);
            case "/" -> ordered(word(form.get(0)), form.from(1), TextFingerprint::expression);
            case "is-violated" -> Mix.join(word(form.get(0)), word(form.get(1)));
            default -> words(Mix.VALUE, form);
        };
    }

    /** The operands, with those of a sum within a sum in its place. */
    private static List<SExpression> operands(Form form) {
        List<SExpression> operands = new ArrayList<>();
        for (SExpression operand : form.from(1)) {
            if (operand instanceof Form inner && inner.headText().equals(form.headText())) {
                operands.addAll(operands(inner));
            } else {
                operands.add(operand);
            }
        }
        return operands;
    }

    private static long words(long kind, Form form) {
        return ordered(kind, form.items(), TextFingerprint::word);
    }

    /** A list of typed variables. */
    static long variables(List<SExpression> items) {
        return variables(items, 0);
    }

    /** A list of typed variables that follows others. */
    static long variables(List<SExpression> items, long before) {
        long hash = before;
        int untyped = 0;
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).word().filter("-"::equals).isPresent()) {
                continue;
            }
            for (SExpression name : items.subList(untyped, i)) {
                hash = Mix.join(Mix.join(hash, word(name)), type(items.get(i + 1)));
            }
            untyped = i + 2;
            i++;
        }
        for (SExpression name : items.subList(Math.min(untyped, items.size()), items.size())) {
            hash = Mix.join(Mix.join(hash, word(name)), Mix.join(0, Mix.word("object")));
        }
        return hash;
    }

    private static long type(SExpression type) {
        if (!(type instanceof Form either)) {
            return Mix.join(0, word(type));
        }
        boolean anything = either.items().stream().anyMatch(FormulaInput::isObject);
        List<Symbol> words = either.from(1).stream().map(Symbol.class::cast).toList();
        long hash = 0;
        for (String name : anything
                ? Set.of("object")
                : new LinkedHashSet<>(words.stream().map(Symbol::text).toList())) {
            hash = Mix.join(hash, Mix.word(name));
        }
        return hash;
    }

    private static long word(SExpression word) {
        return Mix.word(((Symbol) word).text());
    }

    private static long ordered(long start, List<SExpression> items, ToLongFunction<SExpression> each) {
        long hash = start;
        for (SExpression item : items) {
            hash = Mix.join(hash, each.applyAsLong(item));
        }
        return hash;
    }
}
