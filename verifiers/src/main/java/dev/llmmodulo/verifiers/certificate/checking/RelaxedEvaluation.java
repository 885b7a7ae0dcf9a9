package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/**
 * Whether a formula holds, or its negation, when each literal counts as holding that is in a set, be its complement in it
 * or not. If it does not, then the formula holds in no state whose literals are all in the set.
 */
final class RelaxedEvaluation implements Formula.Cases<Boolean> {

    private final Literals literals;
    private final Scope scope;
    private final boolean negated;

    RelaxedEvaluation(Literals literals, Scope scope) {
        this(literals, scope, false);
    }

    private RelaxedEvaluation(Literals literals, Scope scope, boolean negated) {
        this.literals = literals;
        this.scope = scope;
        this.negated = negated;
    }

    boolean mayHold(Formula formula) {
        return formula.match(this);
    }

    @Override
    public Boolean atom(Formula.Atom atom) {
        return negated ? literals.mayBeFalse(scope.fact(atom)) : literals.mayBeTrue(scope.fact(atom));
    }

    @Override
    public Boolean equal(Formula.Equal equal) {
        return negated != scope.object(equal.left()).equals(scope.object(equal.right()));
    }

    @Override
    public Boolean not(Formula.Not not) {
        return not.operand().match(new RelaxedEvaluation(literals, scope, !negated));
    }

    @Override
    public Boolean and(Formula.And and) {
        return negated ? any(and.operands()) : all(and.operands());
    }

    @Override
    public Boolean or(Formula.Or or) {
        return negated ? all(or.operands()) : any(or.operands());
    }

    @Override
    public Boolean forall(Formula.Forall forall) {
        return negated ? some(forall.variables(), forall.body()) : every(forall.variables(), forall.body());
    }

    @Override
    public Boolean exists(Formula.Exists exists) {
        return negated ? every(exists.variables(), exists.body()) : some(exists.variables(), exists.body());
    }

    @Override
    public Boolean comparison(Formula.Comparison comparison) {
        throw new IllegalStateException("not classical: " + comparison);
    }

    @Override
    public Boolean preference(Formula.Preference preference) {
        throw new IllegalStateException("not classical: " + preference);
    }

    private boolean all(List<Formula> operands) {
        return operands.stream().allMatch(this::mayHold);
    }

    private boolean any(List<Formula> operands) {
        return operands.stream().anyMatch(this::mayHold);
    }

    private boolean every(List<TypedName> variables, Formula body) {
        return scope.every(variables, () -> mayHold(body));
    }

    private boolean some(List<TypedName> variables, Formula body) {
        return !scope.every(variables, () -> !mayHold(body));
    }
}
