package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import dev.llmmodulo.verifiers.validation.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a plan's states are shown. */
final class States {

    private States() {}

    /** A state, a step, a state and so on; last, the step that does not apply, if there is one. */
    static List<String> lines(PlanTrace trace, Plan plan) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.states().size(); i++) {
            State state = trace.states().get(i);
            lines.add("state: " + state.facts().stream().map(Fact::toString).collect(Collectors.joining(" ")));
            if (i < plan.length()) {
                boolean executed = i + 1 < trace.states().size();
                lines.add((executed ? "step " : "not executed: step ") + (i + 1) + ": "
                        + plan.steps().get(i));
            }
        }
        return lines;
    }

    /** The facts of each state. */
    static List<List<String>> facts(PlanTrace trace) {
        return trace.states().stream()
                .map(state -> state.facts().stream().map(Fact::toString).toList())
                .toList();
    }
}
