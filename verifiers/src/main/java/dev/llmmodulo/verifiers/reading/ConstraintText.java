package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import java.math.BigDecimal;
import java.util.List;

/** Constraints as PDDL. */
final class ConstraintText implements Constraint.Cases<String> {

    /** All of them, as one. */
    static String of(List<Constraint> constraints) {
        return of(constraints.size() == 1 ? constraints.get(0) : new Constraint.And(constraints));
    }

    private static String of(Constraint constraint) {
        return constraint.match(new ConstraintText());
    }

    private static String modal(String head, Formula... conditions) {
        StringBuilder out = new StringBuilder("(").append(head);
        for (Formula condition : conditions) {
            out.append(' ').append(FormulaText.of(condition));
        }
        return out.append(')').toString();
    }

    private static String at(BigDecimal time) {
        return " " + PddlWriter.number(time);
    }

    @Override
    public String atEnd(Constraint.AtEnd atEnd) {
        return modal("at end", atEnd.condition());
    }

    @Override
    public String always(Constraint.Always always) {
        return modal("always", always.condition());
    }

    @Override
    public String sometime(Constraint.Sometime sometime) {
        return modal("sometime", sometime.condition());
    }

    @Override
    public String within(Constraint.Within within) {
        return modal("within" + at(within.time()), within.condition());
    }

    @Override
    public String atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return modal("at-most-once", atMostOnce.condition());
    }

    @Override
    public String sometimeAfter(Constraint.SometimeAfter sometimeAfter) {
        return modal("sometime-after", sometimeAfter.first(), sometimeAfter.second());
    }

    @Override
    public String sometimeBefore(Constraint.SometimeBefore sometimeBefore) {
        return modal("sometime-before", sometimeBefore.first(), sometimeBefore.second());
    }

    @Override
    public String alwaysWithin(Constraint.AlwaysWithin alwaysWithin) {
        return modal("always-within" + at(alwaysWithin.time()), alwaysWithin.first(), alwaysWithin.second());
    }

    @Override
    public String holdDuring(Constraint.HoldDuring holdDuring) {
        return modal("hold-during" + at(holdDuring.from()) + at(holdDuring.until()), holdDuring.condition());
    }

    @Override
    public String holdAfter(Constraint.HoldAfter holdAfter) {
        return modal("hold-after" + at(holdAfter.time()), holdAfter.condition());
    }

    @Override
    public String and(Constraint.And and) {
        StringBuilder out = new StringBuilder("(and");
        and.parts().forEach(part -> out.append(' ').append(of(part)));
        return out.append(')').toString();
    }

    @Override
    public String forall(Constraint.Forall forall) {
        return "(forall (" + PddlWriter.typed(forall.variables()) + ") " + of(forall.body()) + ")";
    }

    @Override
    public String preference(Constraint.Preference preference) {
        return "(preference " + preference.name().map(name -> name + " ").orElse("") + of(preference.body()) + ")";
    }
}
