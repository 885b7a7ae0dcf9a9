package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes checked conditions and expressions as PDDL4J's grammar wants them. What it cannot read is rewritten to the same
 * meaning: {@code ()} to {@code (and)}, sums of more than two, {@code (- a)} to {@code (- 0 a)}.
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
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                openPreference(preference);
                condition(preference.body());
                close(form);
            }
            case "=" -> {
                open(Keyword.EQUAL, form);
                form.from(1).forEach(Words.isComparison(form) ? this::expression : this::word);
                close(form);
            }
            case "<" -> comparison(Keyword.LESS, form);
            case "<=" -> comparison(Keyword.AT_MOST, form);
            case ">=" -> comparison(Keyword.AT_LEAST, form);
            case ">" -> comparison(Keyword.GREATER, form);
            default -> words(form);
        }
    }

    private void connective(Keyword keyword, Form form) {
        open(keyword, form);
        form.from(1).forEach(this::condition);
        close(form);
    }

    private void comparison(Keyword keyword, Form form) {
        open(keyword, form);
        form.from(1).forEach(this::expression);
        close(form);
    }

    private void quantified(Keyword keyword, Form form) {
        open(keyword, form);
        variables((Form) form.get(1));
        condition(form.get(2));
        close(form);
    }

    void empty(Form form) {
        open(Keyword.AND, form);
        close(form);
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
                case "/" -> {
                    open(Keyword.DIVIDED_BY, form);
                    form.from(1).forEach(this::expression);
                    close(form);
                }
                case "is-violated" -> {
                    open(Keyword.IS_VIOLATED, form);
                    word(form.get(1));
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

    /** A typed list of variables, or of words, as it stands. */
    void typed(List<SExpression> items) {
        typed(items, this::alternatives);
    }

    /** A list of objects, which are of all their types: to these {@code object} adds nothing, and it is left out. */
    void objects(List<SExpression> items) {
        typed(items, this::ofAll);
    }

    private void ofAll(Form either) {
        List<SExpression> narrow =
                either.from(1).stream().filter(word -> !isObject(word)).toList();
        if (narrow.isEmpty()) {
            out.name("object", either.start());
        } else {
            open(Keyword.EITHER, either);
            narrow.forEach(this::word);
            close(either);
        }
    }

    private void typed(List<SExpression> items, Consumer<Form> alternatives) {
        for (SExpression item : items) {
            if (item instanceof Form either) {
                alternatives.accept(either);
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

    /** A preference without a name gets the empty one: PDDL4J would forget that it is a preference. */
    void openPreference(PreferenceText preference) {
        open(Keyword.PREFERENCE, preference.form());
        out.name(preference.name(), preference.nameStart());
    }

    void open(Keyword keyword, Form at) {
        SExpression head = at.isEmpty() ? at : at.get(0);
        out.open(at.start()).keyword(keyword, head.start());
    }

    void close(Form at) {
        out.close(at.end() - 1);
    }
}
