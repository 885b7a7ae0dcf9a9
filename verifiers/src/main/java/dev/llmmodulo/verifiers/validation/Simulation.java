package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.List;

/**
 * A problem being executed step by step by the validator's semantics, for those who look at plans from other sides. Not
 * thread-safe. Every method throws {@link WorkLimitException} when quantifiers range over too many bindings in all,
 * or when the thread was interrupted.
 */
public final class Simulation {

    private final Universe universe;
    private final Execution execution;

    /** At the initial state. */
    public Simulation(Problem problem) {
        this(new Universe(problem), new WorkLimit());
    }

    private Simulation(Universe universe, WorkLimit limit) {
        this(universe, new Execution(universe, limit));
    }

    private Simulation(Universe universe, Execution execution) {
        this.universe = universe;
        this.execution = execution;
    }

    /** Another simulation that stands where this one does, and goes its own way; their work counts together. */
    public Simulation copy() {
        return new Simulation(universe, execution.copy());
    }

    /**
     * Executes the step if it is well formed and applies; otherwise changes nothing and says so. In a problem with
     * durative actions or timed initial literals nothing can be executed step by step.
     */
    public boolean execute(PlanStep step) {
        NumberedStep at = new NumberedStep(0, step, "");
        try {
            if (Timeline.isNeeded(universe.problem(), Plan.of(step), BigDecimal.ZERO)
                    || !WellFormedness.critiques(List.of(at), universe).isEmpty()
                    || !execution.applies(at)) {
                return false;
            }
            execution.apply(at);
            return true;
        } catch (IllDefinedStepException undefined) {
            return false;
        }
    }

    /** Whether the goal holds; constraints on the way are not looked at. */
    public boolean reachesGoal() {
        return execution.reachesGoal();
    }

    public boolean holds(Literal literal) {
        return execution.holds(literal);
    }

    public State state() {
        return new State(execution.state());
    }
}
