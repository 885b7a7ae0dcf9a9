package dev.llmmodulo.generator.opinion.plan;

import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.OpinionRequest;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes every plan for invalid and gives a reason that is false, always: a control that shows what wrong words do beside
 * right ones. Of a step that fails it says that it can be executed; where all steps can be, that the first cannot.
 */
public final class MisleadingCritic implements SoftCritic<Problem, PlanReading> {

    private final Lexicon lexicon;

    public MisleadingCritic(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Opinion opinion(OpinionRequest<Problem, PlanReading> request) {
        if (!(request.turn().candidate() instanceof PlanReading.Read read)
                || read.plan().length() == 0) {
            return Opinion.NONE;
        }
        Verdict<PlanReading> verdict = request.turn().verdict();
        return failing(verdict)
                .map(at -> Opinion.invalid(said(at.number(), at.step())
                        + ", can be executed. The plan is not valid because of another step."))
                .orElseGet(() -> allCanBeExecuted(verdict)
                        ? Opinion.invalid(said(1, read.plan().steps().get(0))
                                + ", cannot be executed. The plan has to begin with another step.")
                        : Opinion.NONE);
    }

    private String said(int number, PlanStep step) {
        return "Step " + number + ", " + lexicon.say(step);
    }

    private static Optional<NumberedStep> failing(Verdict<PlanReading> verdict) {
        return hard(verdict)
                .filter(StepCritique.class::isInstance)
                .map(critique -> ((StepCritique) critique).at())
                .findFirst();
    }

    private static boolean allCanBeExecuted(Verdict<PlanReading> verdict) {
        return verdict instanceof Verdict.Valid
                || hard(verdict)
                        .anyMatch(critique ->
                                critique instanceof UnsatisfiedGoal goal && goal.validPrefix() == goal.length());
    }

    private static Stream<Critique> hard(Verdict<PlanReading> verdict) {
        return verdict instanceof Verdict.Invalid<PlanReading> invalid
                ? invalid.critiques().stream().filter(Critique::isHard)
                : Stream.of();
    }
}
