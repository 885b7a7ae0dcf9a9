package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes checked conditions, effects and expressions as PDDL4J's grammar wants them. What it cannot read is rewritten
 * to the same meaning: {@code ()} to {@code (and)}, effects in the nesting {@code forall}, {@code when}, atom, sums of
 * more than two, {@code (- a)} to {@code (- 0 a)}.
 */
final class FormulaInput {

    private final ParserInput out;

    FormulaInput(ParserInput out) {
        this.out = out;
    }

    void condition(SExpression condition) {
        Form form = (Form) condition;
        switch (form.headText()) {
            case "" -> empty(form);
            case "and" -> connective(Keyword.AND, form);
            case "or" -> connective(Keyword.OR, form);
            case "not" -> connective(Keyword.NOT, form);
            case "imply" -> connective(Keyword.IMPLY, form);
            case "forall" -> quantified(Keyword.FORALL, form);
            case "exists" -> quantified(Keyword.EXISTS, form);
            case "=" -> {
                open(Keyword.EQUAL, form);
                form.from(1).forEach(this::word);
                close(form);
            }
            default -> words(form);
        }
    }

    private void connective(Keyword keyword, Form form) {
        open(keyword, form);
        form.from(1).forEach(this::condition);
        close(form);
    }

    private void quantified(Keyword keyword, Form form) {
        open(keyword, form);
        variables((Form) form.get(1));
        condition(form.get(2));
        close(form);
    }

    private void empty(Form form) {
        open(Keyword.AND, form);
        close(form);
    }

    void effect(SExpression effect) {
        Form form = (Form) effect;
        if (form.isEmpty()) {
            empty(form);
        } else if (form.headText().equals("and")) {
            open(Keyword.AND, form);
            effects(form, List.of());
            close(form);
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
        open(Keyword.AND, form);
        effects(form, conditions);
        close(form);
    }

    /** Writes the effect as any number of effects, each below the conditions. */
    private void effects(Form form, List<Form> conditions) {
        switch (form.headText()) {
            case "" -> {
                // Changes nothing.
            }
            case "and" -> form.from(1).forEach(part -> effects((Form) part, conditions));
            case "forall" -> {
                open(Keyword.FORALL, form);
                variables((Form) form.get(1));
                Form body = (Form) form.get(2);
                if (conditions.isEmpty()) {
                    effect(body);
                } else if (isPrimitive(body)) {
                    when(body, conditions, body);
                } else {
                    conjunction(body, conditions);
                }
                close(form);
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
        open(Keyword.WHEN, at);
        if (conditions.size() == 1) {
            condition(conditions.get(0));
        } else {
            open(Keyword.AND, at);
            conditions.forEach(this::condition);
            close(at);
        }
        if (isLeaf(body)) {
            literal(body, true);
        } else {
            open(Keyword.AND, body);
            body.from(1).forEach(part -> literal((Form) part, true));
            close(body);
        }
        close(at);
    }

    private void literal(Form form, boolean positive) {
        if (form.headText().equals("not")) {
            literal((Form) form.get(1), !positive);
        } else if (form.headText().equals("increase")) {
            open(Keyword.INCREASE, form);
            expression(form.get(1));
            expression(form.get(2));
            close(form);
        } else if (positive) {
            words(form);
        } else {
            open(Keyword.NOT, form);
            words(form);
            close(form);
        }
    }

    void expression(SExpression expression) {
        Optional<BigDecimal> number = Words.number(expression);
        if (number.isPresent()) {
            out.number(number.get(), expression.start());
        } else if (expression instanceof Symbol function) {
            out.open(function.start()).name(function.text(), function.start()).close(function.start());
        } else {
            Form form = (Form) expression;
            switch (form.headText()) {
                case "+" -> sum(Keyword.PLUS, form, 1, form.size() - 1);
                case "*" -> sum(Keyword.TIMES, form, 1, form.size() - 1);
                case "-" -> {
                    open(Keyword.DASH, form);
                    if (form.size() == 2) {
                        // PDDL4J knows no change of sign within an effect.
                        out.number(BigDecimal.ZERO, form.start());
                    }
                    form.from(1).forEach(this::expression);
                    close(form);
                }
                default -> words(form);
            }
        }
    }

    /** The operands of a range, two at a time: {@code (+ (+ a b) (+ c d))}, so that the nesting stays shallow. */
    private void sum(Keyword operator, Form form, int first, int last) {
        if (first == last) {
            expression(form.get(first));
            return;
        }
        int middle = (first + last) / 2;
        open(operator, form);
        sum(operator, form, first, middle);
        sum(operator, form, middle + 1, last);
        close(form);
    }

    /** A predicate or function and its arguments. */
    void words(Form form) {
        out.open(form.start());
        form.forEach(this::word);
        close(form);
    }

    private void word(SExpression word) {
        Symbol symbol = (Symbol) word;
        if (symbol.isVariable()) {
            out.variable(symbol.text(), symbol.start());
        } else {
            out.name(symbol.text(), symbol.start());
        }
    }

    void variables(Form list) {
        out.open(list.start());
        typed(list.items());
        close(list);
    }

    /** A typed list as it stands. */
    void typed(List<SExpression> items) {
        for (SExpression item : items) {
            if (item instanceof Form either) {
                alternatives(either);
            } else if (item instanceof Symbol dash && dash.text().equals("-")) {
                out.keyword(Keyword.DASH, dash.start());
            } else {
                word(item);
            }
        }
    }

    /** PDDL4J drops {@code object} from alternatives, as if anything else could be narrower than all of them. */
    private void alternatives(Form either) {
        if (either.items().stream().anyMatch(FormulaInput::isObject)) {
            out.name("object", either.start());
        } else {
            either(either);
        }
    }

    static boolean isObject(SExpression item) {
        return item.word().filter("object"::equals).isPresent();
    }

    void either(Form either) {
        open(Keyword.EITHER, either);
        either.from(1).forEach(this::word);
        close(either);
    }

    void open(Keyword keyword, Form at) {
        SExpression head = at.isEmpty() ? at : at.get(0);
        out.open(at.start()).keyword(keyword, head.start());
    }

    void close(Form at) {
        out.close(at.end() - 1);
    }
}
