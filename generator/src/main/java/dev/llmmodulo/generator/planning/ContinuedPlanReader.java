package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.CandidateReader;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the plan in an answer. An answer that was to go on from some steps is read by itself, so that it may be marked and
 * explained like any other, and its steps come behind those; but if it begins with all of them again, it is the whole plan.
 */
public final class ContinuedPlanReader implements CandidateReader<PlanReading> {

    private final PlanReader reader;

    public ContinuedPlanReader(PlanReader reader) {
        this.reader = reader;
    }

    @Override
    public PlanReading read(Answer answer) {
        return reader.read(answer.text());
    }

    @Override
    public PlanReading read(Answer answer, String begun) {
        PlanReading rest = reader.read(answer.text());
        if (begun.isEmpty() || !(rest instanceof Read written)) {
            return rest;
        }
        return written.plan() instanceof Plan.Sequential && reader.read(begun) instanceof Read kept
                ? joined(kept.plan().steps(), written)
                : CandidateReader.super.read(answer, begun);
    }

    private static PlanReading joined(List<PlanStep> kept, Read rest) {
        List<PlanStep> steps = rest.plan().steps();
        if (steps.size() >= kept.size() && steps.subList(0, kept.size()).equals(kept)) {
            return rest;
        }
        List<PlanStep> all = new ArrayList<>(kept);
        all.addAll(steps);
        List<Written> places = new ArrayList<>();
        kept.forEach(step -> places.add(new Written(step.toString(), 0, 0)));
        places.addAll(rest.written());
        return new Read(new Plan.Sequential(all), places, rest.skipped());
    }
}
