package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.conversation.CritiqueText;
import dev.llmmodulo.generator.embedded.tokens.Attempt;
import dev.llmmodulo.generator.embedded.tokens.Fault;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Examples of how to put an attempt right. What is told of the attempt is said and read again in the words of the loop's own
 * prompts, and how much is told is drawn, so that the model learns to hear every kind of feedback.
 */
final class Repairs {

    /** As the loop lists them. */
    private static final int LISTED = 10;

    private static final PddlLexicon WORDS = new PddlLexicon();

    /** Drawn from with equal chance. */
    private static final List<Feedback> TOLD = List.of(
            Feedback.BINARY,
            Feedback.FIRST,
            Feedback.FIRST,
            Feedback.FIRST,
            Feedback.ALL,
            Feedback.CAUSAL,
            Feedback.CAUSAL);

    private Repairs() {}

    /** Empty if the attempt is valid, or nothing is known of it. */
    static Optional<Example> of(Lesson lesson, List<PlanStep> attempt, Draw draw) {
        Feedback feedback = draw.of(TOLD);
        Critic<Problem, PlanReading> judge =
                feedback == Feedback.ALL ? new AllFlaws(Treatment.SKIP, PlanValidator.EPSILON) : new PlanValidator();
        Review review = judge.review(lesson.problem(), PlanReading.Read.of(new Plan.Sequential(attempt)));
        if (!(review instanceof Review.Findings findings) || !findings.refutes()) {
            return Optional.empty();
        }
        List<Fault> faults = faults(findings, feedback);
        return Optional.of(lesson.example(lesson.drawing().attempt(new Attempt(Optional.of(attempt), faults))));
    }

    private static List<Fault> faults(Review.Findings findings, Feedback feedback) {
        int most = feedback == Feedback.BINARY ? 0 : feedback == Feedback.ALL ? LISTED : 1;
        String said = findings.critiques().stream()
                .filter(Critique::isHard)
                .filter(PlanCritique.class::isInstance)
                .map(PlanCritique.class::cast)
                .limit(most)
                .map(critique ->
                        critique.describe(WORDS) + (feedback == Feedback.CAUSAL ? "\n" + critique.explain(WORDS) : ""))
                .collect(Collectors.joining("\n"));
        return CritiqueText.faults(said);
    }
}
