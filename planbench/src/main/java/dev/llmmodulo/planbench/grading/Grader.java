package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.PlanBenchVersion;

/**
 * Scores answers to questions of any task. A grader depends on nothing but the question and the answer, is safe for use
 * by several threads, and gives {@link Score.Undecided} where the means to decide fail.
 */
@FunctionalInterface
public interface Grader {

    /** @param answer a model's text, unchanged */
    Score grade(Question question, String answer);

    /** The strict grader; or PlanBench's with its first extractor, the one of the tree that has all tasks. */
    static Grader of(Compatibility mode) {
        return mode == Compatibility.STRICT ? new StrictGrader() : new PlanBenchGrader(PlanBenchVersion.V1);
    }
}
