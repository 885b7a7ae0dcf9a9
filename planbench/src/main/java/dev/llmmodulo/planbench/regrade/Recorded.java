package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.Question;

/** A recorded answer and the question that it answers. */
public record Recorded(RecordedAnswer answer, Question question) {}
