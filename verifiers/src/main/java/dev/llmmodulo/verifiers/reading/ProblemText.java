package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A problem as our own reader read and checked it. */
record ProblemText(
        Outline outline, List<TypedName> objects, InitText init, SExpression goal, Optional<MetricText> metric) {

    /** {@code (:metric minimize expression)}. */
    record MetricText(Form section, boolean minimize, SExpression expression) {}

    /** Reads and checks; nothing if the text has not even the form of a problem. */
    static Optional<ProblemText> read(Domain domain, Findings findings) {
        return Outline.read(Outline.Kind.PROBLEM, findings).map(outline -> read(domain, outline, findings));
    }

    private static ProblemText read(Domain domain, Outline outline, Findings findings) {
        Requirements requirements = new Requirements(findings, domain.requirements());
        requirements.declare(outline.items(":requirements"));
        domainName(domain, outline, findings);
        Vocabulary constants = new Vocabulary(domain, List.of());
        List<TypedName> objects = new Declarations(findings, requirements)
                .objects(outline.items(":objects"), domain.types(), constants.objects());
        Vocabulary vocabulary = new Vocabulary(domain, objects);
        if (outline.section(":init").isEmpty()) {
            findings.warning("pddl.missing-section", outline.name(), "there is no (:init …): every fact is false");
        }
        InitText init = new InitText(vocabulary, findings);
        init.read(outline.items(":init"));
        functionsWithoutValue(domain, outline, init, findings);
        SExpression goal = goal(outline, findings);
        new ConditionCheck(vocabulary, findings, requirements).check(goal, Map.of());
        Optional<MetricText> metric = outline.section(":metric").flatMap(section -> metric(section, findings));
        metric.ifPresent(text -> {
            requirements.use(Requirements.COSTS, text.section().get(0));
            new ExpressionCheck(vocabulary, findings).check(text.expression(), Map.of());
            values(text.expression(), init, findings);
        });
        return new ProblemText(outline, objects, init, goal, metric);
    }

    /** Whether a step needs a missing value is known only when it is executed. */
    private static void functionsWithoutValue(Domain domain, Outline outline, InitText init, Findings findings) {
        Set<String> given =
                init.values().keySet().stream().map(FunctionKey::function).collect(Collectors.toSet());
        given.add(Function.TOTAL_COST);
        domain.functions().stream()
                .map(Function::name)
                .filter(name -> !given.contains(name))
                .forEach(name -> {
                    SExpression at = outline.section(":init")
                            .<SExpression>map(form -> form.get(0))
                            .orElse(outline.name());
                    findings.warning("pddl.missing-value", at, "the function " + name + " gets no value in :init");
                });
    }

    private static void domainName(Domain domain, Outline outline, Findings findings) {
        List<SExpression> items = outline.items(":domain");
        if (items.size() != 1) {
            SExpression at =
                    outline.section(":domain").<SExpression>map(form -> form).orElse(outline.name());
            findings.mismatch(
                    "pddl.missing-section",
                    at,
                    "the problem does not name its domain",
                    "(:domain " + domain.name() + ")");
            return;
        }
        Words.name(items.get(0), "the name of the domain", findings).ifPresent(name -> {
            if (!name.text().equals(domain.name())) {
                findings.warning(
                        "pddl.other-domain",
                        name,
                        "the problem is for the domain " + name.text() + ", but this domain is " + domain.name());
            }
        });
    }

    private static SExpression goal(Outline outline, Findings findings) {
        List<SExpression> items = outline.items(":goal");
        Form nothing =
                new Form(List.of(), outline.define().end() - 1, outline.define().end());
        if (outline.section(":goal").isEmpty()) {
            findings.mismatch("pddl.missing-section", outline.name(), "the problem has no goal", "(:goal …)");
        } else if (items.size() != 1) {
            findings.error(
                    "pddl.wrong-form",
                    outline.section(":goal").get(),
                    "a goal is one condition, but " + items.size() + " stand here",
                    items.isEmpty() ? "write (:goal ()) for a goal that always holds" : "join them with (and …)");
        }
        return items.size() == 1 ? items.get(0) : nothing;
    }

    private static Optional<MetricText> metric(Form section, Findings findings) {
        String direction = section.size() == 3 ? section.get(1).word().orElse("") : "";
        if (!direction.equals("minimize") && !direction.equals("maximize")) {
            findings.mismatch(
                    "pddl.wrong-form",
                    section,
                    "a metric is minimised or maximised",
                    "(:metric minimize (total-cost))");
            return Optional.empty();
        }
        return Optional.of(new MetricText(section, direction.equals("minimize"), section.get(2)));
    }

    /** Every function that the metric reads must have a value. */
    private static void values(SExpression expression, InitText init, Findings findings) {
        if (expression instanceof Form form && List.of("+", "-", "*", "/").contains(form.headText())) {
            form.from(1).forEach(operand -> values(operand, init, findings));
        } else if (Words.number(expression).isEmpty() && isFlat(expression) && !findings.has(Severity.UNSUPPORTED)) {
            List<SExpression> words = expression instanceof Form form ? form.items() : List.of(expression);
            List<String> texts =
                    words.stream().map(word -> ((Symbol) word).text()).toList();
            FunctionKey key = new FunctionKey(texts.get(0), texts.subList(1, texts.size()));
            if (init.values().containsKey(key)) {
                return;
            }
            if (key.function().equals(Function.TOTAL_COST)) {
                findings.warning(
                        "pddl.missing-value",
                        expression,
                        "(total-cost) has no initial value; it begins at 0",
                        "add (= (total-cost) 0) to :init");
            } else {
                findings.error(
                        "pddl.missing-value",
                        expression,
                        key + " has no initial value",
                        "add (= " + key + " …) to :init");
            }
        }
    }

    private static boolean isFlat(SExpression expression) {
        return expression instanceof Symbol
                || expression instanceof Form form
                        && !form.isEmpty()
                        && form.items().stream().allMatch(Symbol.class::isInstance);
    }
}
