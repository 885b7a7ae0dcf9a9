package dev.llmmodulo.training.answers;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** The states along a plan, each said as the initial state of a problem of its own. */
public final class ReachedStates {

    private ReachedStates() {}

    /** The problem itself, and what is left of it after each step up to the first that does not apply; not where it is solved. */
    public static List<Problem> of(Problem problem, List<PlanStep> steps) {
        Simulation simulation = new Simulation(problem);
        List<Problem> reached = new ArrayList<>(List.of(problem));
        for (PlanStep step : steps) {
            if (!simulation.execute(step)) {
                break;
            }
            if (!simulation.reachesGoal()) {
                simulation.problemFromHere().ifPresent(reached::add);
            }
        }
        return List.copyOf(reached);
    }
}
