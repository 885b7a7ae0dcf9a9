package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in PDDL, with the objects for the variables that stand for some. */
public record ConditionText(Binding binding) implements Formula.Cases<String> {

    public static String of(Formula formula, Binding binding) {
        return formula.match(new ConditionText(binding));
    }

    /** {@code (head (variables) body)}. */
    public static String quantified(String head, List<TypedName> variables, String body) {
        return variables.stream()
                .map(variable -> variable.name() + " - " + type(variable))
                .collect(Collectors.joining(" ", "(" + head + " (", ") " + body + ")"));
    }

    private static String type(TypedName variable) {
        List<String> names = variable.type().alternatives();
        return names.size() == 1 ? names.get(0) : "(either " + String.join(" ", names) + ")";
    }

    @Override
    public String atom(Formula.Atom atom) {
        return new Fact(atom.predicate(), binding.shown(atom.arguments())).toString();
    }

    @Override
    public String equal(Formula.Equal equal) {
        List<Term> both = List.of(equal.left(), equal.right());
        return "(= " + String.join(" ", binding.shown(both)) + ")";
    }

    @Override
    public String not(Formula.Not not) {
        return "(not " + not.operand().match(this) + ")";
    }

    @Override
    public String and(Formula.And and) {
        return list("and", and.operands());
    }

    @Override
    public String or(Formula.Or or) {
        return list("or", or.operands());
    }

    private String list(String head, List<Formula> operands) {
        return operands.stream()
                .map(operand -> " " + operand.match(this))
                .collect(Collectors.joining("", "(" + head, ")"));
    }

    @Override
    public String forall(Formula.Forall forall) {
        return quantified("forall", forall.variables(), within(forall.variables(), forall.body()));
    }

    @Override
    public String exists(Formula.Exists exists) {
        return quantified("exists", exists.variables(), within(exists.variables(), exists.body()));
    }

    private String within(List<TypedName> variables, Formula body) {
        return of(body, binding.without(variables));
    }

    @Override
    public String comparison(Formula.Comparison comparison) {
        return "(" + comparison.comparator().symbol() + " " + ExpressionText.of(comparison.left(), binding) + " "
                + ExpressionText.of(comparison.right(), binding) + ")";
    }

    @Override
    public String preference(Formula.Preference preference) {
        return "(preference " + preference.name().map(name -> name + " ").orElse("")
                + preference.body().match(this) + ")";
    }
}
