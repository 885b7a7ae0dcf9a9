package dev.llmmodulo.planbench.task;

import dev.llmmodulo.verifiers.plan.Plan;

/** An instance and a plan for it. */
public record SolvedInstance(Instance instance, Plan plan) {}
