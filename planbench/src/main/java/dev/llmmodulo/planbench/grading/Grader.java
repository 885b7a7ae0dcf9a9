package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.PlanBenchVersion;
import dev.llmmodulo.verifiers.plan.PlanReading;

/**
 * Scores answers to questions of any task. A grader depends on nothing but the question and the answer, is safe for use
 * by several threads, and gives {@link Score.Undecided} where the means to decide fail.
 */
public interface Grader {

    /** @param answer a model's text, unchanged */
    Score grade(Question question, String answer);

    /** Scores a plan that is more than one answer, to a question that asks for a plan. */
    Score plan(Question question, PlanReading plan);

    /** The strict grader; or PlanBench's with its first extractor, the one of the tree that has all tasks. */
    static Grader of(Compatibility mode) {
        return mode == Compatibility.STRICT ? new StrictGrader() : new PlanBenchGrader(PlanBenchVersion.V1);
    }
}
