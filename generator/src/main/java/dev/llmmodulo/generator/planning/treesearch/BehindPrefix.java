package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.CandidateReader;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an answer to what is left of a problem as a candidate for the whole problem: the plan that begins with the steps
 * that led here. That nothing leads on from here says nothing of the whole problem.
 */
record BehindPrefix(List<PlanStep> prefix, CandidateReader<PlanReading> reader)
        implements CandidateReader<PlanReading> {

    @Override
    public PlanReading read(Answer answer) {
        PlanReading reading = reader.read(answer);
        if (prefix.isEmpty()) {
            return reading;
        } else if (reading instanceof UnsolvableClaim claim) {
            return new Unreadable("this says that no plan goes on after step " + prefix.size(), claim.place());
        } else if (reading instanceof Read read) {
            return read.plan() instanceof Plan.Sequential
                    ? whole(read)
                    : new Unreadable(
                            "steps with times cannot go on from steps without",
                            read.written().get(0));
        }
        return reading;
    }

    private Read whole(Read rest) {
        List<PlanStep> steps = new ArrayList<>(prefix);
        List<Written> written =
                new ArrayList<>(Read.of(new Plan.Sequential(prefix)).written());
        steps.addAll(rest.plan().steps());
        written.addAll(rest.written());
        return new Read(new Plan.Sequential(steps), written, rest.skipped());
    }
}
