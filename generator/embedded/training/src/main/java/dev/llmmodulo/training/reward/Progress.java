package dev.llmmodulo.training.reward;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a plan gets. Its valid prefix is what can be executed of it, from the first step on.
 *
 * @param steps of the plan, executable or not
 * @param prefix steps of the valid prefix
 * @param missing facts of the goal that do not hold at the start
 * @param gained how many of those hold behind the valid prefix
 * @param lost facts of the goal that hold at the start, but not behind the valid prefix
 * @param circles whether the valid prefix comes to a state twice
 * @param repeats whether some run of steps, executable or not, follows directly upon the same run
 */
public record Progress(int steps, int prefix, int missing, int gained, int lost, boolean circles, boolean repeats) {

    /**
     * Executes the plan as far as it can be.
     *
     * @throws IllegalArgumentException the goal is not a conjunction of facts, or steps do not simply follow each other
     */
    public static Progress of(Problem problem, Plan plan) {
        List<Fact> goal = new ArrayList<>();
        addFacts(problem.goal(), goal);
        List<State> states = PlanTrace.of(problem, plan).states();
        Set<Fact> first = states.get(0).facts();
        Set<Fact> last = states.get(states.size() - 1).facts();
        int missing = 0;
        int gained = 0;
        int lost = 0;
        for (Fact fact : new HashSet<>(goal)) {
            boolean before = first.contains(fact);
            boolean after = last.contains(fact);
            missing += before ? 0 : 1;
            gained += !before && after ? 1 : 0;
            lost += before && !after ? 1 : 0;
        }
        boolean circles = new HashSet<>(states).size() < states.size();
        return new Progress(plan.length(), states.size() - 1, missing, gained, lost, circles, repeats(plan.steps()));
    }

    private static void addFacts(Formula goal, List<Fact> facts) {
        if (goal instanceof Formula.And and) {
            and.operands().forEach(operand -> addFacts(operand, facts));
        } else if (goal instanceof Formula.Atom atom) {
            facts.add(new Fact(
                    atom.predicate(), atom.arguments().stream().map(Term::name).toList()));
        } else {
            throw new IllegalArgumentException("this goal is not a conjunction of facts: its progress is not known");
        }
    }

    private static boolean repeats(List<PlanStep> steps) {
        for (int length = 1; 2 * length <= steps.size(); length++) {
            int same = 0;
            for (int at = length; at < steps.size(); at++) {
                same = steps.get(at).equals(steps.get(at - length)) ? same + 1 : 0;
                if (same == length) {
                    return true;
                }
            }
        }
        return false;
    }
}
