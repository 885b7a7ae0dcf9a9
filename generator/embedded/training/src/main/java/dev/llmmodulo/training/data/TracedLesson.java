package dev.llmmodulo.training.data;

import dev.llmmodulo.training.traces.SearchTrace;
import dev.llmmodulo.training.traces.TraceTokens;
import dev.llmmodulo.training.traces.TracingSearch;
import java.util.Optional;

/**
 * A lesson whose plan is what a search found, and how the search found it.
 *
 * @param lesson with that plan
 */
record TracedLesson(Lesson lesson, SearchTrace trace) {

    /**
     * The same problem searched.
     *
     * @return empty if the search found no valid plan
     */
    static Optional<TracedLesson> of(Lesson lesson, TracingSearch search) {
        return search.trace(lesson.problem(), lesson.drawing())
                .map(trace -> new TracedLesson(
                        new Lesson(lesson.group(), lesson.problem(), lesson.drawing(), trace.plan()), trace))
                .filter(traced -> traced.lesson().isValid());
    }

    /** To write the plan at once. */
    Example planned() {
        return lesson.imitation();
    }

    /** To write the trace and then the plan. */
    Example traced() {
        TraceTokens tokens = new TraceTokens(lesson.drawing());
        return new Example(lesson.group().number(), tokens.prompt(), tokens.answer(trace));
    }
}
