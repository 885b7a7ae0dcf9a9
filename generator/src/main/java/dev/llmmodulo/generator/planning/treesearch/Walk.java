package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far steps can be executed from a node, by the validator's semantics.
 *
 * @param chunk the node after the first of these steps, up to a bound; empty if none applies, or if they pass the goal, where
 *     there is nothing left to look for
 * @param goalAfter after how many steps the goal holds for the first time
 */
record Walk(Optional<PlanNode> chunk, OptionalInt goalAfter) {

    /**
     * Executes steps up to the first that does not apply, or that takes too much work.
     *
     * @param most steps of the chunk
     */
    static Walk of(PlanNode node, List<PlanStep> steps, int most) {
        Simulation simulation = new Simulation(node.problem());
        Optional<PlanNode> chunk = Optional.empty();
        OptionalInt goalAfter = OptionalInt.empty();
        int executed = 0;
        try {
            goalAfter = goal(simulation, executed);
            while (executed < steps.size() && simulation.execute(steps.get(executed))) {
                executed++;
                if (executed == most) {
                    chunk = node.after(steps.subList(0, executed), simulation);
                }
                goalAfter = goalAfter.isPresent() ? goalAfter : goal(simulation, executed);
            }
        } catch (WorkLimitException tooMuch) {
            // What was executed so far stands.
        }
        if (goalAfter.isPresent() && goalAfter.getAsInt() <= most) {
            return new Walk(Optional.empty(), goalAfter);
        }
        if (executed > 0 && executed < most) {
            chunk = node.after(steps.subList(0, executed), simulation);
        }
        return new Walk(chunk, goalAfter);
    }

    private static OptionalInt goal(Simulation simulation, int executed) {
        return simulation.reachesGoal() ? OptionalInt.of(executed) : OptionalInt.empty();
    }
}
