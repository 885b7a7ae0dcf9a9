package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.ArrayList;
import java.util.List;

/** The literals that a condition without variables names one by one: those of its conjunction. */
final class GoalLiterals {

    private GoalLiterals() {}

    static List<Literal> of(Formula condition) {
        List<Literal> literals = new ArrayList<>();
        collect(condition, literals);
        return literals;
    }

    private static void collect(Formula formula, List<Literal> literals) {
        if (formula instanceof Formula.And and) {
            and.operands().forEach(operand -> collect(operand, literals));
        } else if (formula instanceof Formula.Atom atom) {
            literals.add(new Literal(fact(atom), true));
        } else if (formula instanceof Formula.Not not && not.operand() instanceof Formula.Atom atom) {
            literals.add(new Literal(fact(atom), false));
        }
    }

    private static Fact fact(Formula.Atom atom) {
        return new Fact(
                atom.predicate(), atom.arguments().stream().map(Term::name).toList());
    }
}
