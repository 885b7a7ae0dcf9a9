package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;

/** An action that can make a literal true; parameters that the literal leaves open stay variables. */
public record Achiever(String action, List<String> arguments) {

    public Achiever {
        arguments = List.copyOf(arguments);
    }

    /** Whether the step is this action with these arguments, whatever stands for the variables. */
    public boolean matches(PlanStep step) {
        if (!step.action().equals(action) || step.arguments().size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!isOpen(i) && !arguments.get(i).equals(step.arguments().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the argument at this index is left open. */
    public boolean isOpen(int index) {
        return arguments.get(index).startsWith("?");
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + action + ")" : "(" + action + " " + String.join(" ", arguments) + ")";
    }
}
