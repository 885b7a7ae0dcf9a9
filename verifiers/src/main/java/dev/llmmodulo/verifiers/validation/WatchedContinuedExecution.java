package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.ContinuedExecution;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** A plan being executed in time to its end, whatever fails, while its constraints are watched. */
final class WatchedContinuedExecution {

    private final ContinuedExecution execution;
    private final Watch watch;
    private final List<Occasion> occasions = new ArrayList<>();

    /** @throws WorkLimitException there are too many constraints */
    WatchedContinuedExecution(
            Universe universe, WorkLimit limit, Timeline timeline, BigDecimal epsilon, Treatment treatment) {
        this.execution = new ContinuedExecution(universe, limit, timeline, epsilon, treatment);
        this.watch = new Watch(universe, limit, index -> occasions.get(index - 1));
        watch.observe(execution.world(), BigFraction.ZERO);
    }

    ContinuedExecution execution() {
        return execution;
    }

    /** Goes on as {@link ContinuedExecution#proceed} does. */
    void proceed() {
        execution.proceed();
        occasions.add(execution.occasion());
        watch.observe(execution.world(), Fractions.of(execution.now()));
    }

    /** The constraints that are violated if the plan ends here; the earliest first. */
    Stream<ConstraintViolated> violatedAtEnd() {
        return watch.violatedAtEnd();
    }
}
