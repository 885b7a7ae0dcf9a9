package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the steps of one plan, and holds to the rule that all of them have a time or none has. */
final class StepsBuilder {

    private final List<PlanStep> steps = new ArrayList<>();
    private final List<Plan.TimedStep> timedSteps = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    boolean isEmpty() {
        return written.isEmpty();
    }

    void skip(Written place, Why why) {
        skipped.add(new Skipped(place, why));
    }

    Optional<Unreadable> add(PlanStep step, Optional<BigDecimal> time, Optional<BigDecimal> duration, Written place) {
        if (!isEmpty() && time.isPresent() == timedSteps.isEmpty()) {
            return Optional.of(new Unreadable(
                    time.isPresent()
                            ? "this step has a time, but the steps before have none"
                            : "this step has no time, but the steps before have one",
                    place));
        }
        if (time.isPresent()) {
            timedSteps.add(new Plan.TimedStep(time.get(), step, duration));
        } else {
            steps.add(step);
        }
        written.add(place);
        return Optional.empty();
    }

    Read build() {
        skipped.sort(Comparator.comparingInt((Skipped piece) -> piece.place().line())
                .thenComparingInt(piece -> piece.place().column()));
        Plan plan = timedSteps.isEmpty() ? new Plan.Sequential(steps) : new Plan.Timed(timedSteps);
        return new Read(plan, written, skipped);
    }
}
