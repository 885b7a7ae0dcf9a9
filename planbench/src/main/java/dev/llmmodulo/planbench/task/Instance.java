package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.GoalList;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.reading.PddlWriter;
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
        return GoalList.of(problem.goal());
    }

    private static Formula.Atom atom(Fact fact) {
        return new Formula.Atom(
                fact.predicate(),
                fact.arguments().stream().<Term>map(Term.Constant::new).toList());
    }
}
