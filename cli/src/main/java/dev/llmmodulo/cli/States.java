package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a plan's states are shown. */
final class States {

    private States() {}

    /** Empty if there is no plan, if its steps do not simply follow each other, or if following it takes too much work. */
    static Optional<PlanTrace> of(Problem problem, PlanReading reading) {
        if (!(reading instanceof PlanReading.Read read)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PlanTrace.of(problem, read.plan()));
        } catch (IllegalStateException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A state, a step, a state and so on; last, the step that does not apply, if there is one. */
    static List<String> lines(PlanTrace trace, PlanReading reading) {
        List<PlanStep> steps =
                reading instanceof PlanReading.Read read ? read.plan().steps() : List.of();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.states().size(); i++) {
            lines.add("state: " + String.join(" ", facts(trace.states().get(i))));
            if (i < steps.size()) {
                boolean executed = i + 1 < trace.states().size();
                lines.add((executed ? "step " : "not executed: step ") + (i + 1) + ": " + steps.get(i));
            }
        }
        return lines;
    }

    /** The facts of each state. */
    static List<List<String>> facts(PlanTrace trace) {
        return trace.states().stream().map(States::facts).toList();
    }

    private static List<String> facts(State state) {
        return state.facts().stream().map(Fact::toString).toList();
    }
}
