package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.MissingDuration;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.ViolatedDuration;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.semantics.Arithmetic;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.UndefinedValueException;
import dev.llmmodulo.verifiers.semantics.World;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Compares durations with their bounds as VAL does: an equation holds if the two are less than epsilon apart, {@code <=}
 * and {@code >=} may be missed by epsilon at most, {@code <} and {@code >} hold exactly. But a step that is to last does not
 * take no time at all, since nothing that it needs over all would be looked at then.
 */
record DurationCheck(BigFraction epsilon) {

    DurationCheck(BigDecimal epsilon) {
        this(Fractions.of(epsilon));
    }

    /** @throws UndefinedValueException a bound reads a value that is not defined */
    Optional<StepCritique> failure(Event event, World world) {
        if (event.lasting().isEmpty()) {
            return Optional.empty();
        }
        LastingStep step = event.lasting().get();
        if (step.duration().isEmpty()) {
            return Optional.of(new MissingDuration(step.at()));
        }
        BigDecimal duration = step.duration().get();
        for (DurationBound bound : event.bounds()) {
            BigFraction value = new Arithmetic(world, step.binding()).value(bound.bound());
            boolean lasts = duration.signum() > 0 || value.signum() <= 0 || !asksForMore(bound.comparator());
            if (!lasts || !holds(bound.comparator(), Fractions.of(duration).subtract(value))) {
                return Optional.of(new ViolatedDuration(
                        step.at(),
                        duration,
                        bound.comparator(),
                        step.binding().text().of(bound.bound()),
                        Fractions.toDecimal(value)));
            }
        }
        return Optional.empty();
    }

    private static boolean asksForMore(Comparator comparator) {
        return comparator == Comparator.EQUAL || comparator == Comparator.AT_LEAST;
    }

    private boolean holds(Comparator comparator, BigFraction above) {
        return switch (comparator) {
            case LESS -> above.signum() < 0;
            case AT_MOST -> Fractions.compare(above, epsilon) <= 0;
            case EQUAL -> Fractions.compare(above.abs(), epsilon) < 0;
            case AT_LEAST -> Fractions.compare(above.negate(), epsilon) <= 0;
            case GREATER -> above.signum() > 0;
        };
    }
}
