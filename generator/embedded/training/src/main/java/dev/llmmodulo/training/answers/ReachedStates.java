package dev.llmmodulo.training.answers;

import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** The states along a plan, each said as the initial state of a problem of its own. */
public final class ReachedStates {

    private ReachedStates() {}

    /**
     * The problem itself, and what is left of it after each step up to the first that does not apply; not where it is solved.
     * What is left is held out from training, or not, as the problem itself is: the rest is left out.
     */
    public static List<Problem> of(Problem problem, List<PlanStep> steps) {
        WorldReader reader = WorldReader.of(problem.domain());
        boolean heldOut = HeldOut.holdsOut(reader.read(problem));
        Simulation simulation = new Simulation(problem);
        List<Problem> reached = new ArrayList<>(List.of(problem));
        for (PlanStep step : steps) {
            if (!simulation.execute(step)) {
                break;
            }
            if (!simulation.reachesGoal()) {
                simulation
                        .problemFromHere()
                        .filter(left -> HeldOut.holdsOut(reader.read(left)) == heldOut)
                        .ifPresent(reached::add);
            }
        }
        return List.copyOf(reached);
    }
}
