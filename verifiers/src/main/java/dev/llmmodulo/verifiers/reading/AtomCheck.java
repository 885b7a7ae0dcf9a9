package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks atoms: a declared predicate with as many arguments as it has parameters, each known and of a fitting type. */
final class AtomCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;

    AtomCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Whether the form is right; a form without a word at its head is not. */
    boolean check(Form atom, Map<String, Type> variables) {
        Optional<Symbol> head = atom.head();
        if (head.isEmpty()) {
            findings.error("pddl.not-an-atom", atom, "expected a predicate and its arguments");
            return false;
        }
        Predicate predicate = vocabulary.predicates().get(head.get().text());
        if (predicate == null) {
            unknownPredicate(head.get());
            return false;
        }
        return arguments("predicate", predicate.name(), predicate.parameters(), atom, variables);
    }

    private void unknownPredicate(Symbol head) {
        if (!findings.wants(Severity.ERROR)) {
            return;
        }
        String name = head.text();
        String hint = vocabulary.functions().containsKey(name)
                ? name + " is a function"
                : Suggestion.didYouMean(name, vocabulary.predicates().keySet()).orElse("declare it in (:predicates …)");
        findings.error("pddl.unknown-predicate", head, "unknown predicate " + name, hint);
    }

    /** Whether the arguments, which follow the head of the form, fit the parameters. */
    boolean arguments(String what, String name, List<TypedName> parameters, Form form, Map<String, Type> variables) {
        if (form.size() - 1 != parameters.size()) {
            findings.mismatch(
                    "pddl.arity",
                    form,
                    what + " " + name + " takes " + parameters.size()
                            + (parameters.size() == 1 ? " argument" : " arguments") + ", found " + (form.size() - 1),
                    declared(name, parameters));
            return false;
        }
        boolean right = true;
        for (int i = 1; i < form.size(); i++) {
            right &= argument(name, parameters, i, form.get(i), variables);
        }
        return right;
    }

    private boolean argument(
            String name, List<TypedName> parameters, int number, SExpression item, Map<String, Type> variables) {
        Optional<Type> actual = term(item, variables);
        if (actual.isEmpty()) {
            return false;
        }
        Type expected = parameters.get(number - 1).type();
        if (vocabulary.fits(actual.get(), expected)) {
            return true;
        }
        findings.mismatch(
                "pddl.wrong-type",
                item,
                item.word().orElse("") + " is of type " + PddlText.of(actual.get()) + ", but argument " + number
                        + " of " + name + " must be of type " + PddlText.of(expected),
                declared(name, parameters));
        return false;
    }

    /** The type of a variable in scope or of a known object. */
    Optional<Type> term(SExpression item, Map<String, Type> variables) {
        if (!(item instanceof Symbol symbol)) {
            if (((Form) item)
                    .head()
                    .filter(head -> vocabulary.functions().containsKey(head.text()))
                    .isPresent()) {
                findings.unsupported(
                        "pddl.unsupported-object-fluents", item, "functions as arguments are not supported");
            } else {
                findings.error("pddl.not-a-term", item, "expected a variable or an object, found parentheses");
            }
            return Optional.empty();
        }
        Type type = symbol.isVariable()
                ? variables.get(symbol.text())
                : vocabulary.objects().get(symbol.text());
        if (type == null) {
            unknownTerm(symbol, variables);
        }
        return Optional.ofNullable(type);
    }

    private void unknownTerm(Symbol symbol, Map<String, Type> variables) {
        if (!findings.wants(Severity.ERROR)) {
            return;
        }
        String name = symbol.text();
        if (symbol.isVariable()) {
            findings.error(
                    "pddl.unknown-variable",
                    symbol,
                    "variable " + name + " is declared nowhere around this",
                    Suggestion.didYouMean(name, variables.keySet())
                            .orElse("declare it as a parameter or with a quantifier"));
        } else {
            String hint = variables.containsKey("?" + name)
                    ? "did you mean the variable ?" + name + "?"
                    : Suggestion.didYouMean(name, vocabulary.objects().keySet())
                            .orElse("declare it in (:objects …) or (:constants …)");
            findings.error("pddl.unknown-object", symbol, "unknown object " + name, hint);
        }
    }

    private static String declared(String name, List<TypedName> parameters) {
        StringBuilder out = new StringBuilder("(").append(name);
        parameters.forEach(
                each -> out.append(' ').append(each.name()).append(" - ").append(PddlText.of(each.type())));
        return out.append(')').toString();
    }
}
