package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes one valid plan better than another.
 *
 * @param value the metric's; without a metric, the number of steps
 * @param violated how often each preference is violated
 */
record Quality(Metric.Direction direction, BigDecimal value, Map<String, Integer> violated) {

    Quality {
        violated = Map.copyOf(violated);
    }

    /** Empty if the plan is not valid, or the metric reads a value that is not defined. */
    static Optional<Quality> of(Problem problem, Plan plan) {
        if (!(new PlanValidator().review(problem, PlanReading.Read.of(plan)) instanceof Findings advice)
                || advice.refutes()) {
            return Optional.empty();
        }
        return PlanCost.value(problem, plan)
                .map(value -> new Quality(
                        Metric.directionOf(problem),
                        value,
                        advice.critiques().stream()
                                .filter(PreferenceViolated.class::isInstance)
                                .map(PreferenceViolated.class::cast)
                                .collect(Collectors.toMap(PreferenceViolated::preference, PreferenceViolated::times))));
    }

    /** Whether the other plan is at least as good in every respect. */
    boolean isNotBetterThan(Quality other) {
        return !direction.isBetter(value, other.value)
                && other.violated.entrySet().stream()
                        .allMatch(each -> each.getValue() <= violated.getOrDefault(each.getKey(), 0));
    }
}
