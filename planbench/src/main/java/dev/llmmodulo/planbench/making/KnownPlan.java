package dev.llmmodulo.planbench.making;

import dev.llmmodulo.verifiers.plan.Plan;

/**
 * A plan that came with an instance.
 *
 * @param shortest whether it is told where the instance is from that no plan has fewer steps
 */
public record KnownPlan(Plan.Sequential plan, boolean shortest) {}
