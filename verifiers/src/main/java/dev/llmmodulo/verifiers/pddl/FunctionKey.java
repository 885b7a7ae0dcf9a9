package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/** A function with ground arguments, such as {@code (distance a b)}: what {@code :init} gives a value. */
public record FunctionKey(String function, List<String> arguments) {
    public FunctionKey {
        arguments = List.copyOf(arguments);
    }

    /** In PDDL. */
    @Override
    public String toString() {
        return new Fact(function, arguments).toString();
    }
}
