package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Checks goals, preconditions and the conditions of {@code when}. */
final class ConditionCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Requirements requirements;
    private final AtomCheck atoms;
    private final ExpressionCheck expressions;

    ConditionCheck(Vocabulary vocabulary, Findings findings, Requirements requirements) {
        this(vocabulary, findings, requirements, false);
    }

    /** @param hasDuration whether the conditions are those of a durative action */
    ConditionCheck(Vocabulary vocabulary, Findings findings, Requirements requirements, boolean hasDuration) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.requirements = requirements;
        this.atoms = new AtomCheck(vocabulary, findings);
        this.expressions = new ExpressionCheck(vocabulary, findings, hasDuration);
    }

    void check(SExpression condition, Map<String, Type> variables) {
        if (!(condition instanceof Form form)) {
            findings.error("pddl.not-a-condition", condition, "expected a condition in parentheses");
            return;
        }
        if (form.isEmpty()) {
            return;
        }
        if (form.head().isEmpty()) {
            findings.error(
                    "pddl.not-a-condition",
                    form,
                    "expected a condition, found a list of them",
                    "join several conditions with (and …)");
            return;
        }
        Symbol head = form.head().get();
        switch (head.text()) {
            case "and" -> checkAll(form, variables);
            case "or" -> {
                requirements.use(Requirements.DISJUNCTIVE, head);
                checkAll(form, variables);
            }
            case "imply" -> {
                requirements.use(Requirements.DISJUNCTIVE, head);
                if (hasItems(form, 3, "(imply condition condition)")) {
                    checkAll(form, variables);
                }
            }
            case "not" -> {
                boolean ofAtom = !(form.size() == 2
                        && form.get(1) instanceof Form inner
                        && (inner.headText().equals("=") || Words.isComparison(inner)));
                if (ofAtom) {
                    requirements.use(Requirements.NEGATIVE, head);
                }
                if (hasItems(form, 2, "(not condition)")) {
                    check(form.get(1), variables);
                }
            }
            case "forall", "exists" -> quantified(form, variables, inner -> check(form.get(2), inner));
            case "=" -> equality(form, variables);
            case "<", ">", "<=", ">=" -> comparison(form, variables);
            case "preference" ->
                findings.error(
                        "pddl.misplaced-preference",
                        form,
                        "a preference cannot stand here",
                        "it stands in a goal or precondition, at most within (and …) and (forall …)");
            case "when", "increase", "decrease", "assign", "scale-up", "scale-down" ->
                findings.error("pddl.effect-in-condition", head, head.text() + " is an effect, not a condition");
            default -> other(form, head, variables);
        }
    }

    /**
     * Checks a goal or precondition, in which preferences may stand.
     *
     * @param names to which the names of the preferences are added
     */
    void check(SExpression condition, Map<String, Type> variables, Set<String> names) {
        if (!(condition instanceof Form form)) {
            check(condition, variables);
            return;
        }
        switch (form.headText()) {
            case "and" -> form.from(1).forEach(each -> check(each, variables, names));
            case "forall" -> quantified(form, variables, inner -> check(form.get(2), inner, names));
            case "preference" -> {
                requirements.use(Requirements.PREFERENCES, form.get(0));
                PreferenceText.read(form, findings).ifPresent(preference -> {
                    names.add(preference.name());
                    check(preference.body(), variables);
                });
            }
            default -> check(form, variables);
        }
    }

    private void other(Form form, Symbol head, Map<String, Type> variables) {
        if (Timing.of(form).isPresent()) {
            misplacedTime(form, findings);
        } else if (ConstraintForm.of(head.text()).isPresent()
                && !vocabulary.predicates().containsKey(head.text())) {
            findings.error(
                    "pddl.misplaced-constraint",
                    form,
                    "\"" + head.text() + "\" cannot stand in a condition",
                    "it stands directly in (:constraints …)");
        } else {
            atoms.check(form, variables);
        }
    }

    static void misplacedTime(Form form, Findings findings) {
        findings.error(
                "pddl.misplaced-time",
                form,
                "\"" + form.headText() + " " + form.get(1).word().orElseThrow() + "\" cannot stand here",
                "it stands in durative actions, around a condition or effect and not within it");
    }

    private void checkAll(Form form, Map<String, Type> variables) {
        form.from(1).forEach(each -> check(each, variables));
    }

    private boolean hasItems(Form form, int count, String right) {
        if (form.size() != count) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"" + form.headText() + "\" with " + (form.size() - 1) + " operands",
                    right);
        }
        return form.size() == count;
    }

    /** @param body what is done with the variables in scope within the form */
    void quantified(Form form, Map<String, Type> variables, Consumer<Map<String, Type>> body) {
        boolean forall = form.headText().equals("forall");
        requirements.use(forall ? Requirements.UNIVERSAL : Requirements.EXISTENTIAL, form.get(0));
        if (hasItems(form, 3, "(" + form.headText() + " (?x - type) condition)")) {
            body.accept(quantify(form, variables));
        }
    }

    /** The variables in scope within a {@code (forall (…) …)} or {@code (exists (…) …)}. */
    Map<String, Type> quantify(Form form, Map<String, Type> variables) {
        if (!(form.get(1) instanceof Form list) || list.isEmpty()) {
            findings.mismatch(
                    "pddl.no-variables",
                    form.get(1),
                    form.headText() + " needs variables in parentheses",
                    "(" + form.headText() + " (?x - type) …)");
            return variables;
        }
        List<TypedName> names = new Declarations(findings, requirements).variables(list.items(), vocabulary.types());
        Map<String, Type> inner = new HashMap<>(variables);
        names.forEach(name -> inner.put(name.name(), name.type()));
        return inner;
    }

    private void equality(Form form, Map<String, Type> variables) {
        if (Words.isComparison(form)) {
            comparison(form, variables);
        } else if (hasItems(form, 3, "(= term term)")) {
            requirements.use(Requirements.EQUALITY, form.get(0));
            form.from(1).forEach(term -> term(term, variables));
        }
    }

    private void term(SExpression term, Map<String, Type> variables) {
        String name = term.word().orElseThrow();
        if (vocabulary.functions().containsKey(name) && !vocabulary.objects().containsKey(name)) {
            findings.error(
                    "pddl.unknown-object",
                    term,
                    "unknown object " + name + "; it is a function",
                    "its value is (" + name + ")");
        } else {
            atoms.term(term, variables);
        }
    }

    private void comparison(Form form, Map<String, Type> variables) {
        requirements.use(Requirements.NUMERIC, form.get(0));
        if (!hasItems(form, 3, "(" + form.headText() + " number number)")) {
            return;
        }
        if (form.from(1).stream().anyMatch(vocabulary::isObjectFluent)) {
            // That it is not supported is said where the function is declared.
            return;
        }
        for (SExpression operand : form.from(1)) {
            if (operand.word().filter(vocabulary.objects()::containsKey).isPresent()) {
                findings.error(
                        "pddl.object-as-number",
                        operand,
                        operand.word().orElseThrow() + " is the name of an object, but here a number is expected",
                        "rename the object");
            } else {
                expressions.check(operand, variables);
            }
        }
    }
}
