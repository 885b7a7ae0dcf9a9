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

/** Checks goals, preconditions and the conditions of {@code when}. */
final class ConditionCheck {

    private static final List<String> MODAL = List.of(
            "always",
            "sometime",
            "within",
            "at-most-once",
            "sometime-after",
            "sometime-before",
            "always-within",
            "hold-during",
            "hold-after");

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Requirements requirements;
    private final AtomCheck atoms;

    ConditionCheck(Vocabulary vocabulary, Findings findings, Requirements requirements) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.requirements = requirements;
        this.atoms = new AtomCheck(vocabulary, findings);
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
                boolean ofEquality = form.size() == 2
                        && form.get(1) instanceof Form inner
                        && inner.headText().equals("=");
                requirements.use(ofEquality ? Requirements.EQUALITY : Requirements.NEGATIVE, head);
                if (hasItems(form, 2, "(not condition)")) {
                    check(form.get(1), variables);
                }
            }
            case "forall" -> quantified(form, Requirements.UNIVERSAL, variables);
            case "exists" -> quantified(form, Requirements.EXISTENTIAL, variables);
            case "=" -> equality(form, variables);
            case "<", ">", "<=", ">=" ->
                findings.unsupported(
                        "pddl.unsupported-numeric-condition", form, "comparisons of numbers are not supported");
            case "preference" ->
                findings.unsupported("pddl.unsupported-preference", form, "preferences are not supported");
            case "when", "increase", "decrease", "assign", "scale-up", "scale-down" ->
                findings.error("pddl.effect-in-condition", head, head.text() + " is an effect, not a condition");
            default -> other(form, head, variables);
        }
    }

    private void other(Form form, Symbol head, Map<String, Type> variables) {
        if (MODAL.contains(head.text()) && !vocabulary.predicates().containsKey(head.text())) {
            findings.unsupported(
                    "pddl.unsupported-constraint", form, "constraints on the trajectory are not supported");
        } else {
            atoms.check(form, variables);
        }
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

    private void quantified(Form form, String requirement, Map<String, Type> variables) {
        requirements.use(requirement, form.get(0));
        if (hasItems(form, 3, "(" + form.headText() + " (?x - type) condition)")) {
            check(form.get(2), quantify(form, variables));
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
        if (!hasItems(form, 3, "(= term term)")) {
            return;
        }
        if (form.from(1).stream().anyMatch(this::isNumeric)) {
            findings.unsupported(
                    "pddl.unsupported-numeric-condition", form, "comparisons of numbers are not supported");
            return;
        }
        requirements.use(Requirements.EQUALITY, form.get(0));
        form.from(1).forEach(term -> atoms.term(term, variables));
    }

    private boolean isNumeric(SExpression operand) {
        return operand instanceof Form
                || operand.word()
                        .filter(word -> !vocabulary.objects().containsKey(word))
                        .filter(word -> vocabulary.functions().containsKey(word)
                                || Words.number(operand).isPresent())
                        .isPresent();
    }
}
