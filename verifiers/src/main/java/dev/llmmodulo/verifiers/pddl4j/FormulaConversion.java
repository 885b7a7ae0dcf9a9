package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import fr.uga.pddl4j.parser.Exp;
import fr.uga.pddl4j.parser.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns PDDL4J's conditions, effects and expressions into the model. */
final class FormulaConversion {

    private final ParserInput input;

    FormulaConversion(ParserInput input) {
        this.input = input;
    }

    Formula formula(Exp exp) {
        return exp.getPrefName() == null ? required(exp) : new Formula.Preference(preferenceName(exp), required(exp));
    }

    /** The input names every preference, those without a name by the empty one. */
    static Optional<String> preferenceName(Exp exp) {
        return Optional.of(exp.getPrefName().getImage()).filter(name -> !name.isEmpty());
    }

    private Formula required(Exp exp) {
        return switch (exp.getConnective()) {
            case ATOM -> atom(exp);
            case EQUAL_ATOM ->
                new Formula.Equal(term(exp.getAtom().get(0)), term(exp.getAtom().get(1)));
            case NOT -> new Formula.Not(formula(only(exp)));
            case AND -> new Formula.And(formulas(exp));
            case OR -> new Formula.Or(formulas(exp));
            case FORALL -> new Formula.Forall(Conversion.typedNames(exp.getVariables()), formula(only(exp)));
            case EXISTS -> new Formula.Exists(Conversion.typedNames(exp.getVariables()), formula(only(exp)));
            case LESS -> comparison(Comparator.LESS, exp);
            case LESS_OR_EQUAL -> comparison(Comparator.AT_MOST, exp);
            case EQUAL -> comparison(Comparator.EQUAL, exp);
            case GREATER_OR_EQUAL -> comparison(Comparator.AT_LEAST, exp);
            case GREATER -> comparison(Comparator.GREATER, exp);
            default -> throw new IllegalStateException("in a condition: " + exp.getConnective());
        };
    }

    private Formula comparison(Comparator comparator, Exp exp) {
        return new Formula.Comparison(
                comparator,
                expression(exp.getChildren().get(0)),
                expression(exp.getChildren().get(1)));
    }

    private List<Formula> formulas(Exp exp) {
        return exp.getChildren().stream().map(this::formula).toList();
    }

    Effect effect(Exp exp) {
        return switch (exp.getConnective()) {
            case ATOM -> new Effect.Add(atom(exp));
            case NOT -> new Effect.Delete(atom(only(exp)));
            case AND ->
                new Effect.And(exp.getChildren().stream().map(this::effect).toList());
            case FORALL -> new Effect.Forall(Conversion.typedNames(exp.getVariables()), effect(only(exp)));
            case WHEN ->
                new Effect.When(
                        formula(exp.getChildren().get(0)),
                        effect(exp.getChildren().get(1)));
            case ASSIGN -> assignment(Effect.Operator.ASSIGN, exp);
            case INCREASE -> assignment(Effect.Operator.INCREASE, exp);
            case DECREASE -> assignment(Effect.Operator.DECREASE, exp);
            case SCALE_UP -> assignment(Effect.Operator.SCALE_UP, exp);
            case SCALE_DOWN -> assignment(Effect.Operator.SCALE_DOWN, exp);
            default -> throw new IllegalStateException("in an effect: " + exp.getConnective());
        };
    }

    private Effect assignment(Effect.Operator operator, Exp exp) {
        if (expression(exp.getChildren().get(0)) instanceof Expression.Value target) {
            return new Effect.Assignment(
                    operator, target, expression(exp.getChildren().get(1)));
        }
        throw new IllegalStateException("a change of what is no function");
    }

    Expression expression(Exp exp) {
        return switch (exp.getConnective()) {
            case F_EXP -> expression(only(exp));
            case NUMBER -> new Expression.Number(number(exp));
            case FN_HEAD -> value(exp);
            case IS_VIOLATED -> new Expression.IsViolated(exp.getPrefName().getImage());
            case PLUS -> new Expression.Arithmetic(Expression.Operator.PLUS, flat(exp, Expression.Operator.PLUS));
            case MUL -> new Expression.Arithmetic(Expression.Operator.TIMES, flat(exp, Expression.Operator.TIMES));
            case DIV -> new Expression.Arithmetic(Expression.Operator.DIVIDE, operands(exp));
            case MINUS, UMINUS -> new Expression.Arithmetic(Expression.Operator.MINUS, operands(exp));
            default -> throw new IllegalStateException("in an expression: " + exp.getConnective());
        };
    }

    /** The two functions whose names can be no names of functions are what the input stands them for. */
    private static Expression value(Exp exp) {
        String name = exp.getAtom().get(0).getImage();
        return switch (name) {
            case ParserInput.DURATION -> new Expression.Duration();
            case ParserInput.TOTAL_TIME -> new Expression.TotalTime();
            default ->
                new Expression.Value(
                        name, terms(exp.getAtom().subList(1, exp.getAtom().size())));
        };
    }

    private List<Expression> operands(Exp exp) {
        return exp.getChildren().stream().map(this::expression).toList();
    }

    /** A sum of sums is one sum, and a product of products one product: PDDL4J reads two operands at a time. */
    private List<Expression> flat(Exp exp, Expression.Operator operator) {
        List<Expression> flat = new ArrayList<>();
        for (Expression operand : operands(exp)) {
            if (operand instanceof Expression.Arithmetic inner && inner.operator() == operator) {
                flat.addAll(inner.operands());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }

    BigDecimal number(Exp exp) {
        return input.number(exp.getValue());
    }

    private static Formula.Atom atom(Exp exp) {
        List<Symbol> words = exp.getAtom();
        return new Formula.Atom(words.get(0).getImage(), terms(words.subList(1, words.size())));
    }

    private static List<Term> terms(List<Symbol> words) {
        return words.stream().map(FormulaConversion::term).toList();
    }

    private static Term term(Symbol word) {
        return word.getKind() == Symbol.Kind.VARIABLE
                ? new Term.Variable(word.getImage())
                : new Term.Constant(word.getImage());
    }

    static Exp only(Exp exp) {
        if (exp.getChildren().size() != 1) {
            throw new IllegalStateException(
                    exp.getConnective() + " of " + exp.getChildren().size());
        }
        return exp.getChildren().get(0);
    }
}
