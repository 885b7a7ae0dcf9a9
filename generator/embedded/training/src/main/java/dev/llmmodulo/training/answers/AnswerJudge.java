package dev.llmmodulo.training.answers;

import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Optional;

/** Judges answers to one problem with the sound validator. */
public final class AnswerJudge {

    private final Problem problem;
    private final TolerantPlanReader reader;
    private final PlanValidator validator = new PlanValidator();

    public AnswerJudge(Problem problem) {
        this.problem = problem;
        this.reader = TolerantPlanReader.of(problem);
    }

    /** What cannot be read as a plan is not valid, nor is the claim that there is none. Empty if the validator cannot say. */
    public Optional<JudgedAnswer> judge(String text) {
        PlanReading reading = reader.read(text);
        List<PlanStep> steps =
                reading instanceof PlanReading.Read read ? read.plan().steps() : List.of();
        return validator.review(problem, reading) instanceof Review.Findings findings
                ? Optional.of(new JudgedAnswer(!findings.refutes(), steps))
                : Optional.empty();
    }
}
