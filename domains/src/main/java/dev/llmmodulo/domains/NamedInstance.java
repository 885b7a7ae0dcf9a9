package dev.llmmodulo.domains;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A problem of a named domain.
 *
 * @param source where it is from
 * @param optimalLength the number of steps of a shortest plan; empty if it is not known, or there is none
 * @param solvable whether there is a plan
 * @param plan a plan, a step a line, if one came with it
 * @param pddl the problem's text
 */
public record NamedInstance(
        String id, String source, OptionalInt optimalLength, boolean solvable, Optional<String> plan, String pddl) {}
