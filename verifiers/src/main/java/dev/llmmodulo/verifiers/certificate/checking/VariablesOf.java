package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of all variables in a formula, the quantified ones too. */
final class VariablesOf implements Formula.Cases<Set<String>> {

    @Override
    public Set<String> atom(Formula.Atom atom) {
        return names(atom.arguments().stream());
    }

    @Override
    public Set<String> equal(Formula.Equal equal) {
        return names(Stream.of(equal.left(), equal.right()));
    }

    @Override
    public Set<String> not(Formula.Not not) {
        return not.operand().match(this);
    }

    @Override
    public Set<String> and(Formula.And and) {
        return union(and.operands());
    }

    @Override
    public Set<String> or(Formula.Or or) {
        return union(or.operands());
    }

    @Override
    public Set<String> forall(Formula.Forall forall) {
        return forall.body().match(this);
    }

    @Override
    public Set<String> exists(Formula.Exists exists) {
        return exists.body().match(this);
    }

    @Override
    public Set<String> comparison(Formula.Comparison comparison) {
        throw new IllegalStateException("not classical: " + comparison);
    }

    @Override
    public Set<String> preference(Formula.Preference preference) {
        throw new IllegalStateException("not classical: " + preference);
    }

    private Set<String> union(List<Formula> operands) {
        return operands.stream()
                .flatMap(operand -> operand.match(this).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Stream<Term> terms) {
        return terms.filter(term -> term instanceof Term.Variable)
                .map(Term::name)
                .collect(Collectors.toSet());
    }
}
