package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.Spend;
import java.util.List;

/** Something that happened during a solve, for progress displays. */
public sealed interface SolveEvent {

    String instance();

    /** The model is about to be asked. */
    record Asking(String instance, int round, Prompt prompt) implements SolveEvent {}

    /** The model answered. */
    record Answered(String instance, int round, Answer answer) implements SolveEvent {}

    /** A round is complete. */
    record Judged(String instance, Turn<?> turn, Spend spend) implements SolveEvent {}

    /**
     * Somebody who decides nothing said what a round's candidate is taken for.
     *
     * @param belief {@code valid}, {@code invalid} or {@code undecided}
     * @param score how sure it is that the candidate is valid, from 0 to 1
     * @param along how sure it was before the candidate's first step and after each; empty of one that looks at the whole alone
     */
    record Opined(String instance, int round, String belief, double score, String words, List<Double> along)
            implements SolveEvent {}

    /** A strategy chose what to do next. */
    record Decided(String instance, Decision decision) implements SolveEvent {}

    /** The solve ended. */
    record Ended(String instance, Outcome<?> outcome, Spend spend) implements SolveEvent {}
}
