package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import fr.uga.pddl4j.parser.Exp;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Turns PDDL4J's constraints into the model. */
final class ConstraintConversion {

    private final FormulaConversion formulas;

    ConstraintConversion(FormulaConversion formulas) {
        this.formulas = formulas;
    }

    /** The constraints of a section: those that no {@code and} joins. */
    List<Constraint> conjuncts(Exp exp) {
        return conjuncts(constraint(exp)).toList();
    }

    private static Stream<Constraint> conjuncts(Constraint constraint) {
        return constraint instanceof Constraint.And and
                ? and.parts().stream().flatMap(ConstraintConversion::conjuncts)
                : Stream.of(constraint);
    }

    private Constraint constraint(Exp exp) {
        return exp.getPrefName() == null
                ? required(exp)
                : new Constraint.Preference(FormulaConversion.preferenceName(exp), required(exp));
    }

    private Constraint required(Exp exp) {
        return switch (exp.getConnective()) {
            case AND ->
                new Constraint.And(
                        exp.getChildren().stream().map(this::constraint).toList());
            case FORALL ->
                new Constraint.Forall(
                        Conversion.typedNames(exp.getVariables()),
                        constraint(exp.getChildren().get(0)));
            case AT_END -> new Constraint.AtEnd(condition(exp, 0));
            case ALWAYS -> new Constraint.Always(condition(exp, 0));
            case SOMETIME -> new Constraint.Sometime(condition(exp, 0));
            case WITHIN -> new Constraint.Within(time(exp, 0), condition(exp, 1));
            case AT_MOST_ONCE -> new Constraint.AtMostOnce(condition(exp, 0));
            case SOMETIME_AFTER -> new Constraint.SometimeAfter(condition(exp, 0), condition(exp, 1));
            case SOMETIME_BEFORE -> new Constraint.SometimeBefore(condition(exp, 0), condition(exp, 1));
            case ALWAYS_WITHIN -> new Constraint.AlwaysWithin(time(exp, 0), condition(exp, 1), condition(exp, 2));
            case HOLD_DURING -> new Constraint.HoldDuring(time(exp, 0), time(exp, 1), condition(exp, 2));
            case HOLD_AFTER -> new Constraint.HoldAfter(time(exp, 0), condition(exp, 1));
            default -> throw new IllegalStateException("in a constraint: " + exp.getConnective());
        };
    }

    private Formula condition(Exp exp, int index) {
        return formulas.formula(exp.getChildren().get(index));
    }

    private BigDecimal time(Exp exp, int index) {
        return formulas.number(exp.getChildren().get(index));
    }
}
