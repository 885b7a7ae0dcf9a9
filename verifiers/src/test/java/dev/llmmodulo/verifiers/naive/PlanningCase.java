package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.naive.StateSpace.Reached;
import java.util.Optional;

/**
 * A random task and the truth about it.
 *
 * @param seed what makes it again
 * @param solution a cheapest plan; empty if there is none
 */
record PlanningCase(long seed, PlanningTask task, StateSpace space, Optional<Reached> solution) {

    boolean isSolvable() {
        return solution.isPresent();
    }

    /** Whether every cost that an action could read has a value. */
    boolean hasAllCosts() {
        return !new ConstructFinder(task).ofTask().contains(Construct.UNDEFINED_COST);
    }

    String domain() {
        return Printer.domain(task);
    }

    String problem() {
        return Printer.problem(task);
    }

    /** With the seed, for a message. */
    @Override
    public String toString() {
        String truth = solution.map(plan -> "solvable at cost " + plan.cost() + " by " + plan.way())
                .orElse("unsolvable");
        return "seed " + seed + ", " + truth + ", " + space.states().size() + " states\n" + domain() + problem();
    }
}
