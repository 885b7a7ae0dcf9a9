package dev.llmmodulo.verifiers.plan;

import java.util.List;

/** One action with its arguments; neither need exist in any domain. Names are in lower case. */
public record PlanStep(String action, List<String> arguments) {

    public PlanStep {
        arguments = List.copyOf(arguments);
    }

    public static PlanStep of(String action, String... arguments) {
        return new PlanStep(action, List.of(arguments));
    }

    /** In IPC form. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + action + ")" : "(" + action + " " + String.join(" ", arguments) + ")";
    }
}
