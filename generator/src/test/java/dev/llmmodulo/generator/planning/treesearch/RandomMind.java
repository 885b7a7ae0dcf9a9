package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Answers with steps at random, most of which apply. */
record RandomMind(long seed) implements PromptReadingModel.Mind {

    private static final int TRIES = 200;

    @Override
    public String answer(Problem problem, int round) {
        SplittableRandom random = new SplittableRandom(seed * 1000 + round);
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? "no plan possible" : "Let me think about it.";
        }
        Simulation simulation = new Simulation(problem);
        StringBuilder answer = new StringBuilder("[PLAN]\n");
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            answer.append(next(problem, simulation, random)).append('\n');
        }
        return answer.append("[PLAN END]\n").toString();
    }

    private static PlanStep next(Problem problem, Simulation simulation, SplittableRandom random) {
        boolean anything = random.nextInt(8) == 0;
        PlanStep step = any(problem, random);
        for (int i = 0; i < TRIES && !simulation.execute(step) && !anything; i++) {
            step = any(problem, random);
        }
        return step;
    }

    private static PlanStep any(Problem problem, SplittableRandom random) {
        List<Action> actions = problem.domain().actions();
        Action action = actions.get(random.nextInt(actions.size()));
        List<String> arguments = new ArrayList<>();
        action.parameters()
                .forEach(parameter -> arguments.add(problem.allObjects()
                        .get(random.nextInt(problem.allObjects().size()))
                        .name()));
        return new PlanStep(action.name(), arguments);
    }
}
