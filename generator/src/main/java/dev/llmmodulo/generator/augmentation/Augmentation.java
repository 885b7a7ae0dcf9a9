package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.verifiers.pddl.Problem;

/** Finds something to add to the first prompt of a problem. */
@FunctionalInterface
public interface Augmentation {

    /** Pure: the same problem is given the same addition. */
    Addition to(Problem problem);
}
