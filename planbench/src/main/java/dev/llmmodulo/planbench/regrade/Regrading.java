package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.grading.Grader;
import dev.llmmodulo.planbench.grading.Score;
import java.util.Optional;

/** Grades recorded answers again, and compares with the recorded verdicts. */
public record Regrading(Grader grader) {

    public Regraded regrade(Recorded recorded) {
        Score score = grader.grade(recorded.question(), recorded.answer().rawResponse());
        boolean differs = recorded.answer().planbenchVerdict().isPresent()
                && score.correct().isPresent()
                && !score.correct().equals(recorded.answer().planbenchVerdict());
        return new Regraded(
                recorded.answer(), score, differs ? Optional.of(FlipCause.of(recorded, score)) : Optional.empty());
    }
}
