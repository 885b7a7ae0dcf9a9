package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.generator.planning.treesearch.PlanReward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/**
 * What a model has learned beside proposing. Strategies may go by it; it decides nothing.
 *
 * @param reward for the states of problems
 * @param critic of plans
 */
public record Learned(PlanReward reward, SoftCritic<Problem, PlanReading> critic) {}
