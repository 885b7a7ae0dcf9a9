package dev.llmmodulo.verifiers.pddl;

import java.util.List;

/** A declared numeric function. */
public record Function(String name, List<TypedName> parameters) {

    /** The function that sums the costs of the steps. */
    public static final String TOTAL_COST = "total-cost";

    public Function {
        parameters = List.copyOf(parameters);
    }

    /** Whether it is the one that sums the costs of the steps, and not another of that name. */
    public boolean isTotalCost() {
        return name.equals(TOTAL_COST) && parameters.isEmpty();
    }
}
