package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes checked effects as PDDL4J's grammar wants them: in the nesting {@code forall}, {@code when}, change, to the same
 * meaning.
 */
final class EffectInput {

    private static final Map<String, Keyword> ASSIGNMENTS = Map.of(
            "assign", Keyword.ASSIGN,
            "increase", Keyword.INCREASE,
            "decrease", Keyword.DECREASE,
            "scale-up", Keyword.SCALE_UP,
            "scale-down", Keyword.SCALE_DOWN);

    private final FormulaInput formulas;

    EffectInput(FormulaInput formulas) {
        this.formulas = formulas;
    }

    void effect(SExpression effect) {
        Form form = (Form) effect;
        if (form.isEmpty()) {
            formulas.empty(form);
        } else if (form.headText().equals("and")) {
            formulas.open(Keyword.AND, form);
            effects(form, List.of());
            formulas.close(form);
        } else if (isPlural(form)) {
            conjunction(form, List.of());
        } else {
            effects(form, List.of());
        }
    }

    /** Whether the effect may become several, or none, in {@link #effects}. */
    private static boolean isPlural(Form form) {
        return switch (form.headText()) {
            case "", "and" -> true;
            case "when" -> !isPrimitive((Form) form.get(2)) && isPlural((Form) form.get(2));
            default -> false;
        };
    }

    /** Whether a {@code when} can hold it as it is: literals and costs, at most joined by one {@code and}. */
    private static boolean isPrimitive(Form form) {
        return switch (form.headText()) {
            case "and" -> form.from(1).stream().allMatch(part -> isLeaf((Form) part));
            case "" -> true;
            default -> isLeaf(form);
        };
    }

    private static boolean isLeaf(Form form) {
        return !form.isEmpty() && !List.of("and", "when", "forall").contains(form.headText());
    }

    private void conjunction(Form form, List<Form> conditions) {
        formulas.open(Keyword.AND, form);
        effects(form, conditions);
        formulas.close(form);
    }

    /** Writes the effect as any number of effects, each below the conditions. */
    private void effects(Form form, List<Form> conditions) {
        switch (form.headText()) {
            case "" -> {
                // Changes nothing.
            }
            case "and" -> form.from(1).forEach(part -> effects((Form) part, conditions));
            case "forall" -> {
                formulas.open(Keyword.FORALL, form);
                formulas.variables((Form) form.get(1));
                Form body = (Form) form.get(2);
                if (conditions.isEmpty()) {
                    effect(body);
                } else if (isPrimitive(body) && !TextFingerprint.isNothing(body)) {
                    when(body, conditions, body);
                } else {
                    conjunction(body, conditions);
                }
                formulas.close(form);
            }
            case "when" -> {
                List<Form> more = new ArrayList<>(conditions);
                more.add((Form) form.get(1));
                Form body = (Form) form.get(2);
                if (isPrimitive(body)) {
                    when(form, more, body);
                } else {
                    effects(body, more);
                }
            }
            default -> {
                if (conditions.isEmpty()) {
                    literal(form, true);
                } else {
                    when(form, conditions, form);
                }
            }
        }
    }

    private void when(Form at, List<Form> conditions, Form body) {
        formulas.open(Keyword.WHEN, at);
        if (conditions.size() == 1) {
            formulas.condition(conditions.get(0));
        } else {
            formulas.open(Keyword.AND, at);
            conditions.forEach(formulas::condition);
            formulas.close(at);
        }
        if (isLeaf(body)) {
            literal(body, true);
        } else {
            formulas.open(Keyword.AND, body);
            body.from(1).forEach(part -> literal((Form) part, true));
            formulas.close(body);
        }
        formulas.close(at);
    }

    private void literal(Form form, boolean positive) {
        if (form.headText().equals("not")) {
            literal((Form) form.get(1), !positive);
        } else if (ASSIGNMENTS.containsKey(form.headText())) {
            formulas.open(ASSIGNMENTS.get(form.headText()), form);
            formulas.expression(form.get(1));
            formulas.expression(form.get(2));
            formulas.close(form);
        } else if (positive) {
            formulas.words(form);
        } else {
            formulas.open(Keyword.NOT, form);
            formulas.words(form);
            formulas.close(form);
        }
    }
}
