package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions, effects, expressions and constraints as PDDL.
 *
 * @param objects shown in the place of free variables, by the variables' names
 * @param declaring writes the variables of a quantifier
 */
public record PddlText(Map<String, String> objects, Declaring declaring)
        implements Formula.Cases<String>, Effect.Cases<String>, Expression.Cases<String>, Constraint.Cases<String> {

    public PddlText {
        objects = Map.copyOf(objects);
    }

    /** How the variables of a quantifier are written. */
    @FunctionalInterface
    public interface Declaring {

        /** The variables and their types, without parentheses around them. */
        String write(List<TypedName> variables);
    }

    public static String of(Type type) {
        List<String> names = type.alternatives();
        return names.size() == 1 ? names.get(0) : "(either " + String.join(" ", names) + ")";
    }

    public String of(Formula formula) {
        return formula.match(this);
    }

    public String of(Effect effect) {
        return effect.match(this);
    }

    public String of(Expression expression) {
        return expression.match(this);
    }

    public String of(Constraint constraint) {
        return constraint.match(this);
    }

    /** {@code (head part …)}. */
    private static String list(String head, Stream<String> parts) {
        return parts.map(part -> " " + part).collect(Collectors.joining("", "(" + head, ")"));
    }

    private static String list(String head, String... parts) {
        return list(head, Stream.of(parts));
    }

    private String terms(String head, List<Term> terms) {
        return list(head, terms.stream().map(term -> objects.getOrDefault(term.name(), term.name())));
    }

    private String quantified(String head, List<TypedName> variables, String body) {
        return list(head, "(" + declaring.write(variables) + ")", body);
    }

    private PddlText within(List<TypedName> variables) {
        Map<String, String> free = new HashMap<>(objects);
        variables.forEach(variable -> free.remove(variable.name()));
        return new PddlText(free, declaring);
    }

    private static String wish(Optional<String> name, String body) {
        return list("preference", Stream.concat(name.stream(), Stream.of(body)));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String atom(Formula.Atom atom) {
        return terms(atom.predicate(), atom.arguments());
    }

    @Override
    public String equal(Formula.Equal equal) {
        return terms("=", List.of(equal.left(), equal.right()));
    }

    @Override
    public String not(Formula.Not not) {
        return list("not", of(not.operand()));
    }

    @Override
    public String and(Formula.And and) {
        return list("and", and.operands().stream().map(this::of));
    }

    @Override
    public String or(Formula.Or or) {
        return list("or", or.operands().stream().map(this::of));
    }

    @Override
    public String forall(Formula.Forall forall) {
        return quantified(
                "forall", forall.variables(), within(forall.variables()).of(forall.body()));
    }

    @Override
    public String exists(Formula.Exists exists) {
        return quantified(
                "exists", exists.variables(), within(exists.variables()).of(exists.body()));
    }

    @Override
    public String comparison(Formula.Comparison comparison) {
        return list(comparison.comparator().symbol(), of(comparison.left()), of(comparison.right()));
    }

    @Override
    public String preference(Formula.Preference preference) {
        return wish(preference.name(), of(preference.body()));
    }

    @Override
    public String add(Effect.Add add) {
        return of(add.atom());
    }

    @Override
    public String delete(Effect.Delete delete) {
        return list("not", of(delete.atom()));
    }

    @Override
    public String assignment(Effect.Assignment assignment) {
        return list(assignment.operator().keyword(), of(assignment.target()), of(assignment.amount()));
    }

    @Override
    public String and(Effect.And and) {
        return list("and", and.parts().stream().map(this::of));
    }

    @Override
    public String forall(Effect.Forall forall) {
        return quantified(
                "forall", forall.variables(), within(forall.variables()).of(forall.body()));
    }

    @Override
    public String when(Effect.When when) {
        return list("when", of(when.condition()), of(when.body()));
    }

    @Override
    public String number(Expression.Number number) {
        return number(number.value());
    }

    @Override
    public String value(Expression.Value value) {
        return terms(value.function(), value.arguments());
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        return list(
                arithmetic.operator().symbol(), arithmetic.operands().stream().map(this::of));
    }

    @Override
    public String duration(Expression.Duration duration) {
        return "?duration";
    }

    @Override
    public String totalTime(Expression.TotalTime totalTime) {
        return "total-time";
    }

    @Override
    public String isViolated(Expression.IsViolated isViolated) {
        return list("is-violated", isViolated.preference());
    }

    @Override
    public String atEnd(Constraint.AtEnd atEnd) {
        return list("at end", of(atEnd.condition()));
    }

    @Override
    public String always(Constraint.Always always) {
        return list("always", of(always.condition()));
    }

    @Override
    public String sometime(Constraint.Sometime sometime) {
        return list("sometime", of(sometime.condition()));
    }

    @Override
    public String within(Constraint.Within within) {
        return list("within", number(within.time()), of(within.condition()));
    }

    @Override
    public String atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return list("at-most-once", of(atMostOnce.condition()));
    }

    @Override
    public String sometimeAfter(Constraint.SometimeAfter sometimeAfter) {
        return list("sometime-after", of(sometimeAfter.first()), of(sometimeAfter.second()));
    }

    @Override
    public String sometimeBefore(Constraint.SometimeBefore sometimeBefore) {
        return list("sometime-before", of(sometimeBefore.first()), of(sometimeBefore.second()));
    }

    @Override
    public String alwaysWithin(Constraint.AlwaysWithin alwaysWithin) {
        return list("always-within", number(alwaysWithin.time()), of(alwaysWithin.first()), of(alwaysWithin.second()));
    }

    @Override
    public String holdDuring(Constraint.HoldDuring holdDuring) {
        return list("hold-during", number(holdDuring.from()), number(holdDuring.until()), of(holdDuring.condition()));
    }

    @Override
    public String holdAfter(Constraint.HoldAfter holdAfter) {
        return list("hold-after", number(holdAfter.time()), of(holdAfter.condition()));
    }

    @Override
    public String and(Constraint.And and) {
        return list("and", and.parts().stream().map(this::of));
    }

    @Override
    public String forall(Constraint.Forall forall) {
        return quantified(
                "forall", forall.variables(), within(forall.variables()).of(forall.body()));
    }

    @Override
    public String preference(Constraint.Preference preference) {
        return wish(preference.name(), of(preference.body()));
    }
}
