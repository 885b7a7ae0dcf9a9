package dev.llmmodulo.verifiers.validation;

import java.util.List;

/** An action that can make a literal true; parameters that the literal leaves open stay variables. */
public record Achiever(String action, List<String> arguments) {

    public Achiever {
        arguments = List.copyOf(arguments);
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? "(" + action + ")" : "(" + action + " " + String.join(" ", arguments) + ")";
    }
}
