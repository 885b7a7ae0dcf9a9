package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A problem with its id and its text.
 *
 * @param pddl the text that the problem was read from, which prompts in PDDL show
 */
public record Instance(String id, Problem problem, String pddl) {

    /** The problem with another goal: all of these facts. Its text is written anew. */
    public Instance withGoal(Collection<Fact> goal) {
        List<Formula> atoms = goal.stream().<Formula>map(Instance::atom).toList();
        return of(new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                new Formula.And(atoms),
                problem.metric(),
                problem.timedInitials(),
                problem.constraints()));
    }

    /** The problem with another initial state. Its text is written anew. */
    public Instance withInit(Set<Fact> init) {
        return of(new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                init,
                problem.values(),
                problem.goal(),
                problem.metric(),
                problem.timedInitials(),
                problem.constraints()));
    }

    private Instance of(Problem changed) {
        return new Instance(id, changed, new PddlWriter().write(changed));
    }

    /** The goal as a list, in its order; empty if it is no conjunction of literals. */
    public Optional<List<Literal>> goals() {
        List<Literal> goals = new ArrayList<>();
        return collect(problem.goal(), goals) ? Optional.of(List.copyOf(goals)) : Optional.empty();
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

    private static Formula.Atom atom(Fact fact) {
        return new Formula.Atom(
                fact.predicate(),
                fact.arguments().stream().<Term>map(Term.Constant::new).toList());
    }
}
