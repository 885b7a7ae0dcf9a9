package dev.llmmodulo.verifiers.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan: steps one after the other, or steps with times. */
public sealed interface Plan {

    /** The steps in text order; a step's number is its position here, from 1. */
    List<PlanStep> steps();

    /** In IPC form, a step a line, each line ended. */
    String toIpc();

    default int length() {
        return steps().size();
    }

    /** Steps that follow each other. */
    record Sequential(List<PlanStep> steps) implements Plan {
        public Sequential {
            steps = List.copyOf(steps);
        }

        @Override
        public String toIpc() {
            return steps.stream().map(step -> step + "\n").collect(Collectors.joining());
        }
    }

    /** Steps with a start time, in text order, and perhaps a duration. */
    record Timed(List<TimedStep> timedSteps) implements Plan {
        public Timed {
            timedSteps = List.copyOf(timedSteps);
        }

        @Override
        public List<PlanStep> steps() {
            return timedSteps.stream().map(TimedStep::step).toList();
        }

        @Override
        public String toIpc() {
            return timedSteps.stream().map(step -> step + "\n").collect(Collectors.joining());
        }
    }

    /** {@code time: (action …) [duration]}. */
    record TimedStep(BigDecimal time, PlanStep step, Optional<BigDecimal> duration) {
        @Override
        public String toString() {
            return time.toPlainString() + ": " + step
                    + duration.map(length -> " [" + length.toPlainString() + "]")
                            .orElse("");
        }
    }

    static Plan of(PlanStep... steps) {
        return new Sequential(List.of(steps));
    }
}
