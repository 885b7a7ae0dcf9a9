package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.List;

/** Conditions, effects and expressions with new names. */
record RenamedParts(Renaming renaming)
        implements Formula.Cases<Formula>, Effect.Cases<Effect>, Expression.Cases<Expression> {

    private Term term(Term term) {
        return term instanceof Term.Variable
                ? new Term.Variable(renaming.of(Kind.VARIABLE, term.name()))
                : new Term.Constant(renaming.of(Kind.OBJECT, term.name()));
    }

    private List<Term> terms(List<Term> terms) {
        return terms.stream().map(this::term).toList();
    }

    private Formula.Atom renamed(Formula.Atom atom) {
        return new Formula.Atom(renaming.of(Kind.PREDICATE, atom.predicate()), terms(atom.arguments()));
    }

    private Expression.Value renamed(Expression.Value value) {
        return new Expression.Value(renaming.of(Kind.FUNCTION, value.function()), terms(value.arguments()));
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().<Formula>map(each -> each.match(this)).toList();
    }

    @Override
    public Formula atom(Formula.Atom atom) {
        return renamed(atom);
    }

    @Override
    public Formula equal(Formula.Equal equal) {
        return new Formula.Equal(term(equal.left()), term(equal.right()));
    }

    @Override
    public Formula not(Formula.Not not) {
        return new Formula.Not(not.operand().match(this));
    }

    @Override
    public Formula and(Formula.And and) {
        return new Formula.And(all(and.operands()));
    }

    @Override
    public Formula or(Formula.Or or) {
        return new Formula.Or(all(or.operands()));
    }

    @Override
    public Formula forall(Formula.Forall forall) {
        return new Formula.Forall(
                renaming.typed(Kind.VARIABLE, forall.variables()), forall.body().match(this));
    }

    @Override
    public Formula exists(Formula.Exists exists) {
        return new Formula.Exists(
                renaming.typed(Kind.VARIABLE, exists.variables()), exists.body().match(this));
    }

    @Override
    public Formula comparison(Formula.Comparison comparison) {
        return new Formula.Comparison(
                comparison.comparator(),
                comparison.left().match(this),
                comparison.right().match(this));
    }

    @Override
    public Formula preference(Formula.Preference preference) {
        throw new IllegalArgumentException("preferences are not renamed");
    }

    @Override
    public Effect add(Effect.Add add) {
        return new Effect.Add(renamed(add.atom()));
    }

    @Override
    public Effect delete(Effect.Delete delete) {
        return new Effect.Delete(renamed(delete.atom()));
    }

    @Override
    public Effect assignment(Effect.Assignment assignment) {
        return new Effect.Assignment(
                assignment.operator(),
                renamed(assignment.target()),
                assignment.amount().match(this));
    }

    @Override
    public Effect and(Effect.And and) {
        return new Effect.And(
                and.parts().stream().<Effect>map(each -> each.match(this)).toList());
    }

    @Override
    public Effect forall(Effect.Forall forall) {
        return new Effect.Forall(
                renaming.typed(Kind.VARIABLE, forall.variables()), forall.body().match(this));
    }

    @Override
    public Effect when(Effect.When when) {
        return new Effect.When(when.condition().match(this), when.body().match(this));
    }

    @Override
    public Expression number(Expression.Number number) {
        return number;
    }

    @Override
    public Expression value(Expression.Value value) {
        return renamed(value);
    }

    @Override
    public Expression arithmetic(Expression.Arithmetic arithmetic) {
        return new Expression.Arithmetic(
                arithmetic.operator(),
                arithmetic.operands().stream()
                        .<Expression>map(each -> each.match(this))
                        .toList());
    }

    @Override
    public Expression duration(Expression.Duration duration) {
        return duration;
    }

    @Override
    public Expression totalTime(Expression.TotalTime totalTime) {
        return totalTime;
    }

    @Override
    public Expression isViolated(Expression.IsViolated isViolated) {
        throw new IllegalArgumentException("preferences are not renamed");
    }
}
