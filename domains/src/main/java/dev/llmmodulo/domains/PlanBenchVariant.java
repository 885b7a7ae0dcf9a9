package dev.llmmodulo.domains;

/**
 * One of PlanBench's configurations of a domain.
 *
 * @param name as PlanBench has it, such as {@code mystery_blocksworld_3}
 * @param words byte for byte
 * @param corrected the same with what is missing or untrue in them put right; mostly they are equal
 */
public record PlanBenchVariant(String name, PlanBenchWords words, PlanBenchWords corrected) {}
