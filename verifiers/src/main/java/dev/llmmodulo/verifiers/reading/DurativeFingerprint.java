package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.ArrayList;
import java.util.List;

/** What the parts of durative actions say, as numbers: from a checked text, and the same from the model. */
final class DurativeFingerprint {

    private DurativeFingerprint() {}

    static long duration(DurativeText action) {
        return DurativeText.bounds(action.duration()).stream()
                .mapToLong(DurativeFingerprint::bound)
                .sum();
    }

    private static long bound(Form form) {
        Moment moment = Timing.of(form).orElse(Moment.START);
        Form bound = Timing.of(form).isPresent() ? (Form) form.get(2) : form;
        return bound(moment, bound.headText(), TextFingerprint.expression(bound.get(2)));
    }

    static long duration(DurativeAction action) {
        return action.duration().stream().mapToLong(DurativeFingerprint::bound).sum();
    }

    private static long bound(DurationBound bound) {
        return bound(bound.moment(), bound.comparator().symbol(), ModelFingerprint.of(bound.bound()));
    }

    private static long bound(Moment moment, String comparator, long bound) {
        return Mix.mix(Mix.join(Mix.join(moment(moment), Mix.word(comparator)), bound));
    }

    private static long moment(Moment moment) {
        return Mix.word(moment.name());
    }

    static long conditions(DurativeText action) {
        return conditions(action.condition(), List.of());
    }

    /** The sum over the moments, each condition below the quantifiers that stand around it. */
    private static long conditions(SExpression expression, List<Form> quantifiers) {
        Form form = (Form) expression;
        return switch (form.headText()) {
            case "" -> 0;
            case "and" ->
                form.from(1).stream()
                        .mapToLong(each -> conditions(each, quantifiers))
                        .sum();
            case "forall" -> {
                List<Form> inner = new ArrayList<>(quantifiers);
                inner.add(0, (Form) form.get(1));
                yield conditions(form.get(2), inner);
            }
            case "preference" -> {
                PreferenceText preference = new PreferenceText(form);
                Form timed = (Form) preference.body();
                long body = TextFingerprint.condition(timed.get(2));
                yield condition(timed, TextFingerprint.preference(preference.name(), body), quantifiers);
            }
            default -> condition(form, TextFingerprint.condition(form.get(2)), quantifiers);
        };
    }

    private static long condition(Form timed, long condition, List<Form> fromInside) {
        long hash = condition;
        for (Form variables : fromInside) {
            hash = TextFingerprint.forall(TextFingerprint.variables(variables.items()), hash);
        }
        return condition(Timing.of(timed).orElseThrow(), hash);
    }

    static long conditions(List<TimedCondition> conditions) {
        return conditions.stream()
                .mapToLong(each -> condition(each.moment(), ModelFingerprint.of(each.condition())))
                .sum();
    }

    private static long condition(Moment moment, long condition) {
        return Mix.mix(Mix.join(moment(moment), condition));
    }

    static long effects(DurativeText action) {
        return effects(action.effect(), 0, 0);
    }

    /** The sum over the moments, each effect with the conditions and variables that stand around it. */
    private static long effects(SExpression expression, long variables, long conditions) {
        Form form = (Form) expression;
        return switch (form.headText()) {
            case "" -> 0;
            case "and" ->
                form.from(1).stream()
                        .mapToLong(each -> effects(each, variables, conditions))
                        .sum();
            case "forall" ->
                effects(form.get(2), TextFingerprint.variables(((Form) form.get(1)).items(), variables), conditions);
            case "when" -> effects(form.get(2), variables, conditions + conditions(form.get(1), List.of()));
            default ->
                effect(Timing.of(form).orElseThrow(), TextFingerprint.effect(form.get(2)), variables, conditions);
        };
    }

    static long effects(DurativeAction action) {
        return action.effects().stream().mapToLong(DurativeFingerprint::effect).sum();
    }

    private static long effect(TimedEffect effect) {
        return effect(
                effect.moment(),
                ModelFingerprint.of(effect.effect()),
                ModelFingerprint.variables(effect.variables()),
                conditions(effect.conditions()));
    }

    private static long effect(Moment moment, long effect, long variables, long conditions) {
        return Mix.mix(Mix.join(Mix.join(Mix.join(moment(moment), effect), variables), conditions));
    }
}
