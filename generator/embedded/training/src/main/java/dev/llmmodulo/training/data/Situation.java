package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.verifiers.pddl.Problem;

/**
 * Where a model is asked for a plan.
 *
 * @param asked the prompt, and an answer about as long as one may be
 */
record Situation(Problem problem, Drawing drawing, Example asked) {

    static Situation of(Lesson lesson) {
        return new Situation(lesson.problem(), lesson.drawing(), lesson.imitation());
    }
}
