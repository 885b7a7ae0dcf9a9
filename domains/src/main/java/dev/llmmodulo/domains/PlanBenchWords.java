package dev.llmmodulo.domains;

/**
 * What PlanBench tells a model about a domain.
 *
 * @param introduction the domain in words
 * @param question what a prompt without an example ends with
 */
public record PlanBenchWords(String introduction, String question) {}
