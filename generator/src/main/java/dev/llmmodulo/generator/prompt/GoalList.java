package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goals that are a list of literals. */
public final class GoalList {

    private GoalList() {}

    /** The conjuncts in their order; empty if the goal is anything else. */
    public static Optional<List<Literal>> of(Formula goal) {
        List<Literal> goals = new ArrayList<>();
        return collect(goal, goals) ? Optional.of(List.copyOf(goals)) : Optional.empty();
    }

    private static boolean collect(Formula formula, List<Literal> goals) {
        if (formula instanceof Formula.And and) {
            return and.operands().stream().allMatch(operand -> collect(operand, goals));
        }
        boolean positive = !(formula instanceof Formula.Not);
        Formula inner = formula instanceof Formula.Not not ? not.operand() : formula;
        return inner instanceof Formula.Atom atom
                && atom.arguments().stream().allMatch(Term.Constant.class::isInstance)
                && goals.add(new Literal(fact(atom), positive));
    }

    private static Fact fact(Formula.Atom atom) {
        return new Fact(
                atom.predicate(), atom.arguments().stream().map(Term::name).toList());
    }
}
