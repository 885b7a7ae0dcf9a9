package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.math.BigDecimal;
import java.util.List;

/** What constraints say, as a number: from a checked text, and the same from the model. */
final class ConstraintFingerprint implements Constraint.Cases<Long> {

    private ConstraintFingerprint() {}

    static long text(SExpression constraint) {
        Form form = (Form) constraint;
        return switch (form.headText()) {
            case "" -> 0;
            case "and" ->
                form.from(1).stream().mapToLong(ConstraintFingerprint::text).sum();
            case "forall" -> {
                long variables = TextFingerprint.variables(((Form) form.get(1)).items());
                yield TextFingerprint.forall(variables, text(form.get(2)));
            }
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                yield TextFingerprint.preference(preference.name(), text(preference.body()));
            }
            default -> modal(ConstraintForm.of(form.headText()).orElseThrow(), form);
        };
    }

    private static long modal(ConstraintForm kind, Form form) {
        long hash = Mix.word(kind.name());
        for (SExpression time : kind.times(form)) {
            hash = Mix.join(hash, TextFingerprint.expression(time));
        }
        for (SExpression condition : kind.conditions(form)) {
            hash = Mix.join(hash, TextFingerprint.condition(condition));
        }
        return Mix.mix(hash);
    }

    /** All of them. */
    static long model(List<Constraint> constraints) {
        return constraints.stream().mapToLong(ConstraintFingerprint::model).sum();
    }

    private static long model(Constraint constraint) {
        return constraint.match(new ConstraintFingerprint());
    }

    private static long modal(ConstraintForm kind, List<BigDecimal> times, Formula... conditions) {
        long hash = Mix.word(kind.name());
        for (BigDecimal time : times) {
            hash = Mix.join(hash, TextFingerprint.number(time));
        }
        for (Formula condition : conditions) {
            hash = Mix.join(hash, ModelFingerprint.of(condition));
        }
        return Mix.mix(hash);
    }

    @Override
    public Long atEnd(Constraint.AtEnd atEnd) {
        return modal(ConstraintForm.AT_END, List.of(), atEnd.condition());
    }

    @Override
    public Long always(Constraint.Always always) {
        return modal(ConstraintForm.ALWAYS, List.of(), always.condition());
    }

    @Override
    public Long sometime(Constraint.Sometime sometime) {
        return modal(ConstraintForm.SOMETIME, List.of(), sometime.condition());
    }

    @Override
    public Long within(Constraint.Within within) {
        return modal(ConstraintForm.WITHIN, List.of(within.time()), within.condition());
    }

    @Override
    public Long atMostOnce(Constraint.AtMostOnce atMostOnce) {
        return modal(ConstraintForm.AT_MOST_ONCE, List.of(), atMostOnce.condition());
    }

    @Override
    public Long sometimeAfter(Constraint.SometimeAfter after) {
        return modal(ConstraintForm.SOMETIME_AFTER, List.of(), after.first(), after.second());
    }

    @Override
    public Long sometimeBefore(Constraint.SometimeBefore before) {
        return modal(ConstraintForm.SOMETIME_BEFORE, List.of(), before.first(), before.second());
    }

    @Override
    public Long alwaysWithin(Constraint.AlwaysWithin within) {
        return modal(ConstraintForm.ALWAYS_WITHIN, List.of(within.time()), within.first(), within.second());
    }

    @Override
    public Long holdDuring(Constraint.HoldDuring hold) {
        return modal(ConstraintForm.HOLD_DURING, List.of(hold.from(), hold.until()), hold.condition());
    }

    @Override
    public Long holdAfter(Constraint.HoldAfter hold) {
        return modal(ConstraintForm.HOLD_AFTER, List.of(hold.time()), hold.condition());
    }

    @Override
    public Long and(Constraint.And and) {
        return model(and.parts());
    }

    @Override
    public Long forall(Constraint.Forall forall) {
        long variables = ModelFingerprint.variables(forall.variables());
        return TextFingerprint.forall(variables, model(forall.body()));
    }

    @Override
    public Long preference(Constraint.Preference preference) {
        return TextFingerprint.preference(preference.name().orElse(""), model(preference.body()));
    }
}
