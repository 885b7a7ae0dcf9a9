package dev.llmmodulo.planbench.regrade;

import java.util.Optional;
import java.util.OptionalInt;

/** A row of the corpus: an answer, and what the model was asked. */
record CorpusRow(RecordedAnswer answer, Given given) {

    /**
     * @param instanceFile the problem, relative to the file's folder; its domain is beside it
     * @param gradedProblem the PDDL that PlanBench graded instead
     * @param askedProblem the PDDL with the goal that the prompt states, where that is another one
     * @param promptTail the end of the prompt, from its last statement on
     * @param groundTruth what PlanBench took for right: a text about a plan, or facts like {@code on_a_b}, a line each
     */
    record Given(
            String instanceFile,
            Optional<String> gradedProblem,
            Optional<String> askedProblem,
            Optional<String> promptTail,
            Optional<String> groundTruth,
            OptionalInt optimalLength) {}
}
