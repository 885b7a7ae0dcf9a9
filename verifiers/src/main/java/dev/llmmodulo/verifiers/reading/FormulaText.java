package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions, effects and expressions as PDDL. */
final class FormulaText {

    private static final Conditions CONDITIONS = new Conditions();
    private static final Effects EFFECTS = new Effects();
    private static final Expressions EXPRESSIONS = new Expressions();

    private FormulaText() {}

    static String of(Formula formula) {
        return formula.match(CONDITIONS);
    }

    static String of(Effect effect) {
        return effect.match(EFFECTS);
    }

    static String of(Expression expression) {
        return expression.match(EXPRESSIONS);
    }

    private static String atom(String head, List<Term> arguments) {
        return arguments.stream()
                .map(Term::name)
                .collect(Collectors.joining(" ", "(" + head + (arguments.isEmpty() ? "" : " "), ")"));
    }

    private static String list(String head, List<String> parts) {
        return parts.isEmpty() ? "(" + head + ")" : "(" + head + " " + String.join(" ", parts) + ")";
    }

    private static String quantified(String head, List<TypedName> variables, String body) {
        return "(" + head + " (" + PddlWriter.typed(variables) + ") " + body + ")";
    }

    private static final class Conditions implements Formula.Cases<String> {
        @Override
        public String atom(Formula.Atom atom) {
            return FormulaText.atom(atom.predicate(), atom.arguments());
        }

        @Override
        public String equal(Formula.Equal equal) {
            return FormulaText.atom("=", List.of(equal.left(), equal.right()));
        }

        @Override
        public String not(Formula.Not not) {
            return "(not " + of(not.operand()) + ")";
        }

        @Override
        public String and(Formula.And and) {
            return list("and", and.operands().stream().map(FormulaText::of).toList());
        }

        @Override
        public String or(Formula.Or or) {
            return list("or", or.operands().stream().map(FormulaText::of).toList());
        }

        @Override
        public String forall(Formula.Forall forall) {
            return quantified("forall", forall.variables(), of(forall.body()));
        }

        @Override
        public String exists(Formula.Exists exists) {
            return quantified("exists", exists.variables(), of(exists.body()));
        }

        @Override
        public String comparison(Formula.Comparison comparison) {
            return list(comparison.comparator().symbol(), List.of(of(comparison.left()), of(comparison.right())));
        }

        @Override
        public String preference(Formula.Preference preference) {
            return "(preference " + preference.name().map(name -> name + " ").orElse("") + of(preference.body()) + ")";
        }
    }

    private static final class Effects implements Effect.Cases<String> {
        @Override
        public String add(Effect.Add add) {
            return of(add.atom());
        }

        @Override
        public String delete(Effect.Delete delete) {
            return "(not " + of(delete.atom()) + ")";
        }

        @Override
        public String assignment(Effect.Assignment assignment) {
            return list(assignment.operator().keyword(), List.of(of(assignment.target()), of(assignment.amount())));
        }

        @Override
        public String and(Effect.And and) {
            return list("and", and.parts().stream().map(FormulaText::of).toList());
        }

        @Override
        public String forall(Effect.Forall forall) {
            return quantified("forall", forall.variables(), of(forall.body()));
        }

        @Override
        public String when(Effect.When when) {
            return "(when " + of(when.condition()) + " " + of(when.body()) + ")";
        }
    }

    private static final class Expressions implements Expression.Cases<String> {
        @Override
        public String number(Expression.Number number) {
            return PddlWriter.number(number.value());
        }

        @Override
        public String value(Expression.Value value) {
            return FormulaText.atom(value.function(), value.arguments());
        }

        @Override
        public String arithmetic(Expression.Arithmetic arithmetic) {
            return list(
                    arithmetic.operator().symbol(),
                    arithmetic.operands().stream().map(FormulaText::of).toList());
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
            return "(is-violated " + isViolated.preference() + ")";
        }
    }
}
