package dev.llmmodulo.training.problems;

import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.SplittableRandom;

/** Draws problems of one domain. */
@FunctionalInterface
public interface ProblemSource {

    Problem draw(SplittableRandom random);
}
