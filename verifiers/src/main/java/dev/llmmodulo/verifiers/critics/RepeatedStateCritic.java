package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says where a plan goes round in a circle, as far as its steps apply: each circle once, as long as it can be, and none
 * within another. Only facts are compared, so that it says nothing where steps change the values of functions.
 */
public final class RepeatedStateCritic implements Critic<Problem, PlanReading> {

    /** Facts of all states together that are kept at once; later steps are not looked at. */
    private static final long MOST_FACTS = 5_000_000;

    @Override
    public Review review(Problem problem, PlanReading reading) {
        return reading instanceof PlanReading.Read read && !problem.features().contains(Feature.NUMERIC_FLUENTS)
                ? Advising.withinLimits(() -> new Findings(circles(problem, NumberedStep.all(read))))
                : Review.clean();
    }

    private static List<Critique> circles(Problem problem, List<NumberedStep> steps) {
        List<State> states = states(new Simulation(problem), steps);
        Map<State, Integer> lastTime = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            lastTime.put(states.get(i), i);
        }
        List<Critique> circles = new ArrayList<>();
        int at = 0;
        while (at < states.size()) {
            int again = lastTime.get(states.get(at));
            if (again > at) {
                circles.add(new RepeatedState(steps.subList(at, again)));
            }
            at = again + 1;
        }
        return circles;
    }

    private static List<State> states(Simulation simulation, List<NumberedStep> steps) {
        List<State> states = new ArrayList<>(List.of(simulation.state()));
        long facts = 0;
        for (NumberedStep step : steps) {
            if (facts > MOST_FACTS || !simulation.execute(step.step())) {
                break;
            }
            states.add(simulation.state());
            facts += states.get(states.size() - 1).facts().size();
        }
        return states;
    }
}
