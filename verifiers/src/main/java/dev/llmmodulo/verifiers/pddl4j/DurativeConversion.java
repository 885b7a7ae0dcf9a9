package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import fr.uga.pddl4j.parser.Connective;
import fr.uga.pddl4j.parser.Exp;
import fr.uga.pddl4j.parser.Op;
import java.util.ArrayList;
import java.util.List;

/** Turns PDDL4J's durative actions into the model. */
final class DurativeConversion {

    private final FormulaConversion formulas;

    DurativeConversion(FormulaConversion formulas) {
        this.formulas = formulas;
    }

    DurativeAction action(Op op) {
        List<TimedEffect> effects = new ArrayList<>();
        effects(op.getEffects(), List.of(), List.of(), effects);
        return new DurativeAction(
                op.getName().getImage(),
                Conversion.typedNames(op.getParameters()),
                bounds(op.getDuration(), Moment.START),
                conditions(op.getPreconditions()),
                effects);
    }

    /** PDDL4J's tree of a duration without bounds is an {@code or} of nothing. */
    private List<DurationBound> bounds(Exp exp, Moment moment) {
        return switch (exp.getConnective()) {
            case OR -> List.of();
            case AND ->
                exp.getChildren().stream()
                        .flatMap(child -> bounds(child, moment).stream())
                        .toList();
            case AT_START -> bounds(only(exp), Moment.START);
            case AT_END -> bounds(only(exp), Moment.END);
            case EQUAL -> List.of(bound(moment, Comparator.EQUAL, exp));
            case LESS_OR_EQUAL -> List.of(bound(moment, Comparator.AT_MOST, exp));
            case GREATER_OR_EQUAL -> List.of(bound(moment, Comparator.AT_LEAST, exp));
            default -> throw new IllegalStateException("in a duration: " + exp.getConnective());
        };
    }

    private DurationBound bound(Moment moment, Comparator comparator, Exp exp) {
        return new DurationBound(
                moment, comparator, formulas.expression(exp.getChildren().get(1)));
    }

    private List<TimedCondition> conditions(Exp exp) {
        return switch (exp.getConnective()) {
            case AND ->
                exp.getChildren().stream()
                        .flatMap(child -> conditions(child).stream())
                        .toList();
            case FORALL -> {
                List<TypedName> variables = Conversion.typedNames(exp.getVariables());
                yield conditions(only(exp)).stream()
                        .map(each -> new TimedCondition(each.moment(), new Formula.Forall(variables, each.condition())))
                        .toList();
            }
            case AT_START, OVER_ALL, AT_END -> List.of(new TimedCondition(moment(exp), condition(exp)));
            default -> throw new IllegalStateException("in a durative condition: " + exp.getConnective());
        };
    }

    private Formula condition(Exp exp) {
        Formula condition = formulas.formula(only(exp));
        return exp.getPrefName() == null
                ? condition
                : new Formula.Preference(FormulaConversion.preferenceName(exp), condition);
    }

    private void effects(
            Exp exp, List<TypedName> variables, List<TimedCondition> conditions, List<TimedEffect> effects) {
        switch (exp.getConnective()) {
            case AND -> exp.getChildren().forEach(child -> effects(child, variables, conditions, effects));
            case FORALL ->
                effects(only(exp), joined(variables, Conversion.typedNames(exp.getVariables())), conditions, effects);
            case WHEN ->
                effects(
                        exp.getChildren().get(1),
                        variables,
                        joined(conditions, conditions(exp.getChildren().get(0))),
                        effects);
            case AT_START, AT_END ->
                effects.add(new TimedEffect(variables, conditions, moment(exp), formulas.effect(wrapped(only(exp)))));
            default -> throw new IllegalStateException("in a durative effect: " + exp.getConnective());
        }
    }

    /** The input has every effect in a {@code forall} without variables. */
    private static Exp wrapped(Exp exp) {
        if (exp.getConnective() != Connective.FORALL || !exp.getVariables().isEmpty()) {
            throw new IllegalStateException("at a moment: " + exp.getConnective());
        }
        return only(exp);
    }

    private static Moment moment(Exp exp) {
        return switch (exp.getConnective()) {
            case AT_START -> Moment.START;
            case AT_END -> Moment.END;
            default -> Moment.OVER_ALL;
        };
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    private static Exp only(Exp exp) {
        return FormulaConversion.only(exp);
    }
}
