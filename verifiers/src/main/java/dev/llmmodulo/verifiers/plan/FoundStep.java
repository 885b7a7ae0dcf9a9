package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A step found in a text, with its place. */
record FoundStep(PlanStep step, Optional<BigDecimal> time, Optional<BigDecimal> duration, Written place) {

    static FoundStep untimed(PlanStep step, Written place) {
        return new FoundStep(step, Optional.empty(), Optional.empty(), place);
    }

    /** Whether it is the same step, at the same time and for as long. */
    boolean saysTheSameAs(FoundStep other) {
        return step.equals(other.step) && same(time, other.time) && same(duration, other.duration);
    }

    /** However many zeros are written. */
    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    static boolean saySame(List<FoundStep> some, List<FoundStep> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).saysTheSameAs(others.get(i)));
    }

    static List<FoundStep> all(Read read) {
        List<FoundStep> found = new ArrayList<>(read.plan().length());
        for (int index = 0; index < read.written().size(); index++) {
            Written place = read.written().get(index);
            if (read.plan() instanceof Plan.Timed timed) {
                Plan.TimedStep step = timed.timedSteps().get(index);
                found.add(new FoundStep(step.step(), Optional.of(step.time()), step.duration(), place));
            } else {
                found.add(untimed(((Plan.Sequential) read.plan()).steps().get(index), place));
            }
        }
        return found;
    }
}
