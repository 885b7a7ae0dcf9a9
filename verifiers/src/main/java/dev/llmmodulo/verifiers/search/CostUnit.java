package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What operators cost, exactly, in whole numbers of the smallest decimal unit that any of them needs: the increase of the
 * total cost where the metric is to minimize it, and 1 each where there is no metric.
 */
final class CostUnit {

    /** So much may one step cost that no sum of a plan's costs overflows. */
    private static final long MOST = 1L << 40;

    /** Every operator costs 1. */
    static final CostUnit ONE_EACH = new CostUnit(true, 0);

    private final boolean unit;
    private final int digits;

    private CostUnit(boolean unit, int digits) {
        this.unit = unit;
        this.digits = digits;
    }

    /** @throws StoppedException the metric is another, or a cost is negative or too large */
    static CostUnit of(Problem problem, GroundTask task) {
        Optional<Metric> metric = problem.metric();
        if (metric.isEmpty()) {
            return ONE_EACH;
        } else if (metric.get().direction() == Metric.Direction.MAXIMIZE
                || !metric.get().expression().equals(Expression.TOTAL_COST)) {
            throw new StoppedException(
                    StopCause.UNSUPPORTED, "metrics other than to minimize the total cost are not supported");
        }
        CostUnit costs = new CostUnit(
                false, amounts(task).mapToInt(BigDecimal::scale).max().orElse(0));
        amounts(task).forEach(costs::check);
        return costs;
    }

    private static Stream<BigDecimal> amounts(GroundTask task) {
        return task.operators().stream()
                .flatMap(operator -> operator.effects().stream())
                .map(GroundEffect::cost)
                .filter(cost -> cost.signum() != 0);
    }

    private void check(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new StoppedException(StopCause.UNSUPPORTED, "negative costs are not supported");
        } else if (amount.precision() - amount.scale() + digits > 18 || scaled(amount) > MOST) {
            throw new StoppedException(
                    StopCause.UNSUPPORTED, "the cost " + amount + " is too large beside the smallest one");
        }
    }

    private long scaled(BigDecimal amount) {
        return amount.movePointRight(digits).longValueExact();
    }

    /** What the operator costs in every state. */
    long least(GroundOperator operator) {
        return unit ? 1 : sum(operator.effects().stream().filter(effect -> effect.condition() == Condition.TRUE));
    }

    /** What the operator costs in this state. */
    long in(PackedState state, GroundOperator operator) {
        List<GroundEffect> effects = operator.effects();
        return unit
                ? 1
                : sum(effects.stream().filter(effect -> effect.condition().holds(state)));
    }

    private long sum(Stream<GroundEffect> effects) {
        return effects.mapToLong(effect -> scaled(effect.cost())).sum();
    }

    /** A sum of costs as the problem counts it. */
    BigDecimal decimal(long cost) {
        BigDecimal decimal = BigDecimal.valueOf(cost, digits);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
