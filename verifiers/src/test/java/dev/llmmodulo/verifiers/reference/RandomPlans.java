package dev.llmmodulo.verifiers.reference;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random plan texts of up to six steps. */
public final class RandomPlans {

    private RandomPlans() {}

    /** Mostly well-formed steps, so that some plans get far. */
    public static String plan(Problem problem, SplittableRandom random) {
        List<TypedName> objects = problem.allObjects();
        List<Action> actions = problem.domain().actions();
        StringBuilder plan = new StringBuilder();
        for (int steps = random.nextInt(7); steps > 0; steps--) {
            Action action = actions.get(random.nextInt(actions.size()));
            List<String> words = new ArrayList<>(List.of(action.name()));
            for (TypedName parameter : action.parameters()) {
                List<TypedName> fitting = objects.stream()
                        .filter(object -> random.nextInt(50) == 0
                                || problem.domain().types().fits(object.type(), parameter.type()))
                        .toList();
                List<TypedName> choice = fitting.isEmpty() ? objects : fitting;
                words.add(choice.get(random.nextInt(choice.size())).name());
            }
            plan.append('(').append(String.join(" ", words)).append(')');
        }
        return plan.toString();
    }
}
