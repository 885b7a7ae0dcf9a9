package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;

/** Makes a formula ground for what its variables stand for, or its negation. */
final class ConditionBuilder implements Formula.Cases<Condition> {

    private final FactNumbers numbers;
    private final Scope scope;
    private final boolean negated;

    ConditionBuilder(FactNumbers numbers, Scope scope) {
        this(numbers, scope, false);
    }

    private ConditionBuilder(FactNumbers numbers, Scope scope, boolean negated) {
        this.numbers = numbers;
        this.scope = scope;
        this.negated = negated;
    }

    Condition build(Formula formula) {
        return formula.match(this);
    }

    @Override
    public Condition atom(Formula.Atom atom) {
        return numbers.condition(scope.fact(atom), !negated);
    }

    @Override
    public Condition equal(Formula.Equal equal) {
        return Condition.constant(negated != scope.object(equal.left()).equals(scope.object(equal.right())));
    }

    @Override
    public Condition not(Formula.Not not) {
        return not.operand().match(new ConditionBuilder(numbers, scope, !negated));
    }

    @Override
    public Condition and(Formula.And and) {
        return join(parts(and.operands()), !negated);
    }

    @Override
    public Condition or(Formula.Or or) {
        return join(parts(or.operands()), negated);
    }

    @Override
    public Condition forall(Formula.Forall forall) {
        return join(instances(forall.variables(), forall.body()), !negated);
    }

    @Override
    public Condition exists(Formula.Exists exists) {
        return join(instances(exists.variables(), exists.body()), negated);
    }

    @Override
    public Condition comparison(Formula.Comparison comparison) {
        throw new IllegalStateException("not classical: " + comparison);
    }

    @Override
    public Condition preference(Formula.Preference preference) {
        throw new IllegalStateException("not classical: " + preference);
    }

    private List<Condition> parts(List<Formula> operands) {
        List<Condition> parts = new ArrayList<>(operands.size());
        for (Formula operand : operands) {
            parts.add(build(operand));
        }
        return parts;
    }

    private List<Condition> instances(List<TypedName> variables, Formula body) {
        List<Condition> result = new ArrayList<>();
        scope.every(variables, () -> result.add(build(body)));
        return result;
    }

    private static Condition join(List<Condition> parts, boolean all) {
        return all ? Condition.all(parts) : Condition.any(parts);
    }
}
