package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.pddl.Problem;

/** Looks for a plan. */
@FunctionalInterface
public interface Planner {

    SearchResult plan(Problem problem);
}
