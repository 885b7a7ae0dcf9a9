package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.CandidateReader;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;

/**
 * Reads the plan in an answer. Where there is none because the model refused or wrote nothing, that is said; whatever
 * words a refusal has, they claim nothing of the problem.
 */
final class AnswerReader implements CandidateReader<PlanReading> {

    static final String REFUSED = "the model refused to answer";
    static final String EMPTY = "the answer is empty";

    private final ContinuedPlanReader reader;

    AnswerReader(PlanReader reader) {
        this.reader = new ContinuedPlanReader(reader);
    }

    @Override
    public PlanReading read(Answer answer) {
        return read(answer, "");
    }

    @Override
    public PlanReading read(Answer answer, String begun) {
        PlanReading reading = reader.read(answer, begun);
        if (reading instanceof PlanReading.Read) {
            return reading;
        } else if (answer.finish() == Finish.REFUSED) {
            return new Unreadable(REFUSED, place(reading));
        }
        return answer.text().isBlank() ? new Unreadable(EMPTY, place(reading)) : reading;
    }

    private static Written place(PlanReading reading) {
        return reading instanceof Unreadable unreadable
                ? unreadable.place()
                : ((PlanReading.UnsolvableClaim) reading).place();
    }
}
