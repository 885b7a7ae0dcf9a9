package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.ConditionText;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A constraint in PDDL, with the objects for the variables that stand for some. */
public record ConstraintText(Binding binding) implements Constraint.Cases<String> {

    public static String of(Constraint constraint, Binding binding) {
        return constraint.match(new ConstraintText(binding));
    }

    private String text(Formula condition) {
        return ConditionText.of(condition, binding);
    }

    private static String text(BigDecimal time) {
        return time.toPlainString();
    }

    @Override
    public String atEnd(Constraint.AtEnd atEnd) {
        return "(at end " + text(atEnd.condition()) + ")";
    }

    @Override
    public String always(Constraint.Always always) {
        return "(always " + text(always.condition()) + ")";
    }

    @Override
    public String sometime(Constraint.Sometime sometime) {
        return "(sometime " + text(sometime.condition()) + ")";
    }

    @Override
    public String within(Constraint.Within within) {
        return "(within " + text(within.time()) + " " + text(within.condition()) + ")";
    }

    @Override
    public String atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return "(at-most-once " + text(atMostOnce.condition()) + ")";
    }

    @Override
    public String sometimeAfter(Constraint.SometimeAfter after) {
        return "(sometime-after " + text(after.first()) + " " + text(after.second()) + ")";
    }

    @Override
    public String sometimeBefore(Constraint.SometimeBefore before) {
        return "(sometime-before " + text(before.first()) + " " + text(before.second()) + ")";
    }

    @Override
    public String alwaysWithin(Constraint.AlwaysWithin within) {
        return "(always-within " + text(within.time()) + " " + text(within.first()) + " " + text(within.second()) + ")";
    }

    @Override
    public String holdDuring(Constraint.HoldDuring during) {
        return "(hold-during " + text(during.from()) + " " + text(during.until()) + " " + text(during.condition())
                + ")";
    }

    @Override
    public String holdAfter(Constraint.HoldAfter after) {
        return "(hold-after " + text(after.time()) + " " + text(after.condition()) + ")";
    }

    @Override
    public String and(Constraint.And and) {
        return and.parts().stream().map(part -> " " + part.match(this)).collect(Collectors.joining("", "(and", ")"));
    }

    @Override
    public String forall(Constraint.Forall forall) {
        String body = of(forall.body(), binding.without(forall.variables()));
        return ConditionText.quantified("forall", forall.variables(), body);
    }

    @Override
    public String preference(Constraint.Preference preference) {
        return "(preference " + preference.name().map(name -> name + " ").orElse("")
                + preference.body().match(this) + ")";
    }
}
