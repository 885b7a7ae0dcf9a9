package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a {@code (:derived (predicate parameters) body)}. */
record AxiomText(Form form, Form head, SExpression body) {

    static Optional<AxiomText> read(Form form, Findings findings) {
        if (form.size() == 3 && form.get(1) instanceof Form head && !head.isEmpty()) {
            return Words.name(head.get(0), "the predicate that is derived", findings)
                    .map(name -> new AxiomText(form, head, form.get(2)));
        }
        findings.mismatch(
                "pddl.wrong-form",
                form,
                "an axiom is the derived atom and one condition",
                "(:derived (predicate ?x - type) condition)");
        return Optional.empty();
    }

    String predicate() {
        return head.headText();
    }

    void check(Vocabulary vocabulary, Findings findings, Requirements requirements) {
        requirements.use(Requirements.DERIVED, form.get(0));
        List<TypedName> parameters =
                new Declarations(findings, requirements).variables(head.from(1), vocabulary.types());
        Map<String, Type> scope = new HashMap<>();
        parameters.forEach(each -> scope.put(each.name(), each.type()));
        Predicate declared = vocabulary.predicates().get(predicate());
        if (declared == null) {
            String hint = Suggestion.didYouMean(
                            predicate(), vocabulary.predicates().keySet())
                    .orElse("declare it in (:predicates …)");
            findings.error("pddl.unknown-predicate", head.get(0), "unknown predicate " + predicate(), hint);
        } else if (declared.parameters().size() != parameters.size()) {
            findings.error(
                    "pddl.arity",
                    head,
                    "predicate " + predicate() + " is declared with "
                            + declared.parameters().size() + " parameters, found " + parameters.size());
        } else {
            checkTypes(declared, parameters, vocabulary, findings);
        }
        new ConditionCheck(vocabulary, findings, requirements).check(body, scope);
    }

    private void checkTypes(Predicate declared, List<TypedName> parameters, Vocabulary vocabulary, Findings findings) {
        for (int i = 0; i < parameters.size(); i++) {
            TypedName parameter = parameters.get(i);
            Type wanted = declared.parameters().get(i).type();
            if (!vocabulary.fits(parameter.type(), wanted)) {
                findings.warning(
                        "pddl.wider-axiom",
                        head,
                        parameter.name() + " is of type " + PddlText.of(parameter.type()) + ", but " + predicate()
                                + " is declared for type " + PddlText.of(wanted));
            }
        }
    }

    /** Where the name of the predicate stands. */
    Symbol name() {
        return (Symbol) head.get(0);
    }
}
