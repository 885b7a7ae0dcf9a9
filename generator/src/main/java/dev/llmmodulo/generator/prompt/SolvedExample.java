package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;

/** A problem with a plan for it, to show a model what is asked. */
public record SolvedExample(Problem problem, Plan plan) {}
