package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Durative actions as PDDL. */
final class DurativeActionText {

    private DurativeActionText() {}

    static String duration(DurativeAction action) {
        return joined(
                "()", action.duration().stream().map(DurativeActionText::bound).toList());
    }

    private static String bound(DurationBound bound) {
        String text = "(" + bound.comparator().symbol() + " ?duration " + PddlWriter.TEXT.of(bound.bound()) + ")";
        return bound.moment() == Moment.START ? text : at(bound.moment(), text);
    }

    static String conditions(List<TimedCondition> conditions) {
        return joined(
                "(and)",
                conditions.stream()
                        .map(each -> condition(each.moment(), each.condition()))
                        .toList());
    }

    /** A preference, and the quantifiers around it, stand around the moment. */
    private static String condition(Moment moment, Formula condition) {
        if (condition instanceof Formula.Preference preference) {
            return "(preference " + preference.name().map(name -> name + " ").orElse("")
                    + condition(moment, preference.body()) + ")";
        }
        if (condition instanceof Formula.Forall forall && isPreferred(forall.body())) {
            return "(forall (" + PddlWriter.typed(forall.variables()) + ") " + condition(moment, forall.body()) + ")";
        }
        return at(moment, PddlWriter.TEXT.of(condition));
    }

    private static boolean isPreferred(Formula formula) {
        return formula instanceof Formula.Preference
                || formula instanceof Formula.Forall forall && isPreferred(forall.body());
    }

    static String effects(DurativeAction action) {
        return joined(
                "(and)",
                action.effects().stream().map(DurativeActionText::effect).toList());
    }

    private static String effect(TimedEffect effect) {
        String text = at(effect.moment(), PddlWriter.TEXT.of(effect.effect()));
        if (!effect.conditions().isEmpty()) {
            text = "(when " + conditions(effect.conditions()) + " " + text + ")";
        }
        return quantified(effect.variables(), text);
    }

    /** A variable that hides another stands in a quantifier of its own. */
    private static String quantified(List<TypedName> variables, String body) {
        if (variables.isEmpty()) {
            return body;
        }
        Set<String> names = new HashSet<>();
        int end = 0;
        while (end < variables.size() && names.add(variables.get(end).name())) {
            end++;
        }
        String inner = quantified(variables.subList(end, variables.size()), body);
        return "(forall (" + PddlWriter.typed(variables.subList(0, end)) + ") " + inner + ")";
    }

    private static String at(Moment moment, String text) {
        return "(" + Timing.words(moment) + " " + text + ")";
    }

    private static String joined(String nothing, List<String> parts) {
        return switch (parts.size()) {
            case 0 -> nothing;
            case 1 -> parts.get(0);
            default -> "(and " + String.join(" ", parts) + ")";
        };
    }
}
