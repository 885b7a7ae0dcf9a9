package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code (:metric minimize expression)}.
 *
 * @param expression with the word {@link #TOTAL_TIME} for the time at which the plan ends
 */
record MetricText(Form section, boolean minimize, SExpression expression) {

    /** No function can have this name. */
    static final String TOTAL_TIME = ParserInput.TOTAL_TIME;

    private static final FunctionKey TOTAL_COST = new FunctionKey(Function.TOTAL_COST, List.of());

    static Optional<MetricText> read(Form section, Domain domain, Findings findings) {
        String direction = section.size() == 3 ? section.get(1).word().orElse("") : "";
        if (!direction.equals("minimize") && !direction.equals("maximize")) {
            findings.mismatch(
                    "pddl.wrong-form",
                    section,
                    "a metric is minimised or maximised",
                    "(:metric minimize (total-cost))");
            return Optional.empty();
        }
        boolean own = domain.functions().stream().anyMatch(each -> each.name().equals("total-time"));
        SExpression expression = own ? section.get(2) : withTotalTime(section.get(2));
        return Optional.of(new MetricText(section, direction.equals("minimize"), expression));
    }

    private static SExpression withTotalTime(SExpression expression) {
        if (ExpressionCheck.isArithmetic(expression)) {
            Form form = (Form) expression;
            return new Form(form.items().stream().map(MetricText::withTotalTime).toList(), form.start(), form.end());
        }
        boolean isTime = expression instanceof Form form
                ? form.size() == 1 && form.headText().equals("total-time")
                : expression.word().filter("total-time"::equals).isPresent();
        return isTime ? new Symbol(TOTAL_TIME, expression.start()) : expression;
    }

    /**
     * @param initial the functions that have an initial value
     * @param assigned the names of the functions that a step may give a value
     * @param preferences the names of all preferences
     */
    void check(
            Vocabulary vocabulary,
            Set<FunctionKey> initial,
            Set<String> assigned,
            Set<String> preferences,
            Requirements requirements,
            Findings findings) {
        new Check(
                        vocabulary,
                        initial,
                        assigned,
                        preferences,
                        requirements,
                        findings,
                        new ExpressionCheck(vocabulary, findings, false))
                .check(expression);
    }

    private record Check(
            Vocabulary vocabulary,
            Set<FunctionKey> initial,
            Set<String> assigned,
            Set<String> preferences,
            Requirements requirements,
            Findings findings,
            ExpressionCheck expressions) {

        void check(SExpression expression) {
            if (ExpressionCheck.isArithmetic(expression)) {
                expressions.arithmetic((Form) expression, this::check);
            } else if (expression instanceof Form form && form.headText().equals("is-violated")) {
                isViolated(form);
            } else if (!expression.word().equals(Optional.of(TOTAL_TIME))) {
                expressions.check(expression, Map.of());
                value(expression);
            }
        }

        private void isViolated(Form form) {
            requirements.use(Requirements.PREFERENCES, form.get(0));
            if (form.size() != 2 || !(form.get(1) instanceof Symbol name)) {
                findings.mismatch(
                        "pddl.wrong-form", form, "is-violated takes the name of one preference", "(is-violated name)");
            } else if (!preferences.contains(name.text())) {
                findings.error(
                        "pddl.unknown-preference",
                        name,
                        "unknown preference " + name.text(),
                        Suggestion.didYouMean(name.text(), preferences)
                                .orElse("no preference of the domain or problem has this name"));
            }
        }

        /** Every function that the metric reads must have a value, or get one. */
        private void value(SExpression expression) {
            List<SExpression> words = expression instanceof Form form ? form.items() : List.of(expression);
            if (!words.stream().allMatch(Symbol.class::isInstance)) {
                return;
            }
            List<String> texts =
                    words.stream().map(word -> ((Symbol) word).text()).toList();
            if (texts.isEmpty() || !vocabulary.functions().containsKey(texts.get(0))) {
                return;
            }
            requirements.use(Requirements.COSTS, expression);
            FunctionKey key = new FunctionKey(texts.get(0), texts.subList(1, texts.size()));
            if (initial.contains(key)) {
                return;
            }
            if (key.equals(TOTAL_COST)) {
                findings.warning(
                        "pddl.missing-value",
                        expression,
                        "(total-cost) has no initial value; it begins at 0",
                        "add (= (total-cost) 0) to :init");
            } else if (assigned.contains(key.function())) {
                findings.warning(
                        "pddl.missing-value",
                        expression,
                        key + " has no initial value; the metric has none either until a step assigns one");
            } else {
                findings.error(
                        "pddl.missing-value",
                        expression,
                        key + " has no initial value",
                        "add (= " + key + " …) to :init");
            }
        }
    }
}
