package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;

/** A plan that an unexpected event interrupts. */
public record InterruptedPlan(SolvedInstance solved, UnexpectedEvent event) {

    public InterruptedPlan {
        if (event.afterStep() < 1 || event.afterStep() > solved.plan().length()) {
            throw new IllegalArgumentException("there is no step " + event.afterStep() + " in a plan of "
                    + solved.plan().length());
        }
    }

    /** The last step before the event. */
    PlanStep lastStep() {
        return solved.plan().steps().get(event.afterStep() - 1);
    }

    /** The problem from the state after the event on. */
    public Instance rest() {
        List<State> states =
                PlanTrace.of(solved.instance().problem(), solved.plan()).states();
        if (states.size() <= event.afterStep()) {
            throw new IllegalArgumentException("step " + states.size() + " of the plan for instance "
                    + solved.instance().id() + " does not apply");
        }
        return solved.instance()
                .withInit(event.change(states.get(event.afterStep()).facts()));
    }
}
