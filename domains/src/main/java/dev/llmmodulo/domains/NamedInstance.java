package dev.llmmodulo.domains;

/**
 * A problem of a named domain.
 *
 * @param source where it is from
 * @param optimalLength the number of steps of a shortest plan
 * @param pddl the problem's text
 */
public record NamedInstance(String id, String source, int optimalLength, String pddl) {}
