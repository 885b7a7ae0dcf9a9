package dev.llmmodulo.verifiers.search;

import java.util.List;

/**
 * A way from the initial state to a goal state.
 *
 * @param operators positions in the ground task
 * @param cost in the search's {@link CostUnit}
 */
record Path(List<Integer> operators, long cost) {
    Path {
        operators = List.copyOf(operators);
    }
}
