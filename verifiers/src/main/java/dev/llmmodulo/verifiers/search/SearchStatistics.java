package dev.llmmodulo.verifiers.search;

import java.time.Duration;

/**
 * What a search did.
 *
 * @param heuristic by which it went, as {@link SearchHeuristic#label} names it
 * @param expanded states whose successors were looked at, each time that they were
 * @param expandedBeforeLastLayer of these, those before the states of the last value of cost so far and estimate
 * @param evaluated states that were given an estimate
 * @param generated successors, those that were already known too
 * @param grounding time for making the problem free of variables
 * @param search time for the rest
 */
public record SearchStatistics(
        String heuristic,
        long expanded,
        long expandedBeforeLastLayer,
        long evaluated,
        long generated,
        Duration grounding,
        Duration search) {}
