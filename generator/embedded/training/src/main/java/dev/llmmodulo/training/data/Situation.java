package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.verifiers.pddl.Problem;

/**
 * Where a model is asked for a plan.
 *
 * @param number of the problem that it is, or that it is a state of
 * @param asked the prompt, and an answer about as long as one may be
 */
record Situation(int number, Problem problem, Drawing drawing, Example asked) {

    static Situation of(int number, Lesson lesson) {
        return new Situation(number, lesson.problem(), lesson.drawing(), lesson.imitation());
    }
}
