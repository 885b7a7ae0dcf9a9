package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.Reading;

/**
 * Where a problem comes from. It can be read more than once, so that a plan, and a proof that there is none, is judged by
 * what stands there at the end.
 */
@FunctionalInterface
public interface ProblemSource {

    /** @throws dev.llmmodulo.verifiers.text.UnreadableSourceException a file is missing or is no text */
    Reading<Problem> read();
}
