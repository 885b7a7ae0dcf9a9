package dev.llmmodulo.verifiers.heuristic;

import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Facts that hold at some time in every plan: those without which, if no effect adds them, the goal stays out of reach
 * even when nothing is ever undone (Hoffmann, Porteous and Sebastia, "Ordered landmarks in planning", JAIR 22, 2004,
 * section 3.2).
 */
public final class FactLandmarks {

    private final GroundTask task;

    private FactLandmarks(GroundTask task) {
        this.task = task;
    }

    /**
     * The first fact on the way of a plan that is new and a landmark.
     *
     * @param plan a valid one
     * @throws dev.llmmodulo.verifiers.grounding.StoppedException the meter ended it, or the problem uses what is not
     *     supported
     */
    public static Optional<Fact> first(Problem problem, List<PlanStep> plan, WorkMeter meter) {
        GroundTask task = Grounding.ground(problem, meter);
        FactLandmarks landmarks = new FactLandmarks(task);
        for (int fact : landmarks.addedBy(plan)) {
            meter.look();
            if (landmarks.isLandmark(fact)) {
                return Optional.of(task.facts().get(fact));
            }
        }
        return Optional.empty();
    }

    /** The facts that the plan makes true and that were not true at the start, in the order in which it does. */
    private Set<Integer> addedBy(List<PlanStep> plan) {
        Map<PlanStep, GroundOperator> operators = task.operators().stream()
                .collect(Collectors.toMap(GroundOperator::step, Function.identity(), (first, second) -> first));
        Set<Integer> added = new LinkedHashSet<>();
        PackedState state = task.initial();
        for (PlanStep step : plan) {
            GroundOperator operator = operators.get(step);
            if (operator == null) {
                // A step that changes nothing may have been left out of the task.
                continue;
            }
            state = operator.apply(state);
            PackedState after = state;
            operator.effects().stream()
                    .flatMap(effect -> effect.adds().stream())
                    .filter(fact -> after.holds(fact) && !task.initial().holds(fact))
                    .forEach(added::add);
        }
        return added;
    }

    private boolean isLandmark(int fact) {
        List<GroundOperator> without = task.operators().stream()
                .map(operator -> new GroundOperator(
                        operator.step(),
                        operator.precondition(),
                        operator.effects().stream()
                                .map(effect -> without(effect, fact))
                                .toList()))
                .toList();
        GroundTask barred = new GroundTask(
                task.facts(), task.initial(), without, task.axiomLayers(), task.goal(), task.mutexGroups());
        return new MaxHeuristic(barred, operator -> 1).estimate(task.initial()).isEmpty();
    }

    private static GroundEffect without(GroundEffect effect, int fact) {
        List<Integer> adds =
                effect.adds().stream().filter(added -> added != fact).toList();
        return new GroundEffect(effect.condition(), adds, effect.deletes(), effect.cost());
    }
}
