package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.treesearch.Position;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a plan so far, each of which applies where it stands, and the exact state after them.
 *
 * @param problem the problem to solve, but with this state as the initial one
 * @param key facts and values of the state; without the total cost where no step can depend on it
 */
public record PlanNode(List<PlanStep> steps, Problem problem, Object key) implements Position {

    public PlanNode {
        steps = List.copyOf(steps);
    }

    /** Before the first step. */
    public static PlanNode root(Problem problem) {
        return new PlanNode(List.of(), problem, key(problem));
    }

    /**
     * Further steps on.
     *
     * @param there where these steps have led from here
     * @return empty if no problem can state the values of functions there
     */
    Optional<PlanNode> after(List<PlanStep> further, Simulation there) {
        List<PlanStep> all = new ArrayList<>(steps);
        all.addAll(further);
        return there.problemFromHere().map(rest -> new PlanNode(all, rest, key(rest)));
    }

    private static Object key(Problem problem) {
        Map<FunctionKey, BigDecimal> values = new HashMap<>(problem.values());
        values.replaceAll((function, value) -> value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        if (!problem.features().contains(Feature.NUMERIC_FLUENTS)) {
            values.remove(new FunctionKey(Function.TOTAL_COST, List.of()));
        }
        return List.of(problem.init(), values);
    }
}
