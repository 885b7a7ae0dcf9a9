package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A problem as our own reader read and checked it. */
record ProblemText(
        Outline outline,
        List<TypedName> objects,
        InitText init,
        SExpression goal,
        Optional<MetricText> metric,
        Optional<SExpression> constraints) {

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
        Set<String> derived = domain.axioms().stream().map(Axiom::predicate).collect(Collectors.toSet());
        InitText init = new InitText(vocabulary, derived, findings, requirements);
        init.read(outline.items(":init"));
        functionsWithoutValue(domain, outline, init, findings);
        SExpression goal = goal(outline, findings);
        ConditionCheck conditions = new ConditionCheck(vocabulary, findings, requirements);
        Set<String> preferences = PreferenceNames.of(domain);
        conditions.check(goal, Map.of(), preferences);
        Optional<SExpression> constraints =
                new ConstraintCheck(conditions, preferences, findings, requirements).section(outline);
        Optional<MetricText> metric =
                outline.section(":metric").flatMap(section -> MetricText.read(section, domain, findings));
        metric.ifPresent(text -> text.check(
                vocabulary, init.values().keySet(), domain.assignedFunctions(), preferences, requirements, findings));
        return new ProblemText(outline, objects, init, goal, metric, constraints);
    }

    /** Whether a step needs a missing value is known only when it is executed. */
    private static void functionsWithoutValue(Domain domain, Outline outline, InitText init, Findings findings) {
        Set<String> given =
                init.values().keySet().stream().map(FunctionKey::function).collect(Collectors.toSet());
        domain.functions().stream()
                .filter(function -> !function.isTotalCost())
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
}
