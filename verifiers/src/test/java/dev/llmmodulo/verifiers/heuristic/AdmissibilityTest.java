package dev.llmmodulo.verifiers.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.RandomDerivedTasks;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.reference.Worlds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Heuristics against the exact costs from every reachable state of small tasks. */
class AdmissibilityTest {

    private static final int MOST_STATES = 300;

    private int states;
    /** Where LM-cut says more than h_max. */
    private int informed;

    private int deadEnds;

    @Test
    void should_never_estimate_too_much_on_random_tasks() {
        sweep(RandomTasks::problem, Sweep.cases(1_500, 30_000));

        assertThat(states).isGreaterThan(Sweep.cases(3_000, 60_000));
        assertThat(informed).isGreaterThan(Sweep.cases(3, 60));
        assertThat(deadEnds).isGreaterThan(Sweep.cases(500, 10_000));
    }

    @Test
    void should_never_estimate_too_much_where_facts_are_derived() {
        sweep(RandomDerivedTasks::problem, Sweep.cases(1_000, 20_000));

        assertThat(states).isGreaterThan(Sweep.cases(2_000, 40_000));
        assertThat(informed).isGreaterThan(Sweep.cases(3, 60));
    }

    @Test
    void should_never_estimate_too_much_in_small_worlds() {
        sweep(seed -> Worlds.blocks(4, seed), 5);
        sweep(seed -> Worlds.logistics(2, 2, 1, seed), 5);

        assertThat(informed).isGreaterThan(500);
    }

    private void sweep(LongFunction<Problem> problems, int cases) {
        for (long seed = 0; seed < cases; seed++) {
            GroundTask task =
                    Grounding.pruned(problems.apply(seed), new WorkMeter(Long.MAX_VALUE, Duration.ofSeconds(20)));
            compare("seed " + seed + ", one each", task, operator -> 1, (operator, state) -> 1);
            compare("seed " + seed + ", costs", task, AdmissibilityTest::least, AdmissibilityTest::cost);
        }
    }

    private void compare(
            String name,
            GroundTask task,
            ToLongFunction<GroundOperator> least,
            ToLongBiFunction<GroundOperator, PackedState> cost) {
        Heuristic blind = new Blind(task, least);
        Heuristic max = new MaxHeuristic(task, least);
        Heuristic landmarks = new LandmarkCut(task, least);
        Heuristic relaxedPlan = new FastForward(task, least);
        Map<PackedState, Long> exact =
                ExactDistances.of(task, cost, MOST_STATES).orElse(Map.of());
        exact.forEach((state, distance) -> {
            states++;
            deadEnds += distance == ExactDistances.NEVER ? 1 : 0;
            long ofMax = value(max.estimate(state));
            long ofLandmarks = value(landmarks.estimate(state));
            informed += ofLandmarks > ofMax && ofLandmarks != ExactDistances.NEVER ? 1 : 0;
            assertThat(value(blind.estimate(state))).as("%s: blind", name).isLessThanOrEqualTo(distance);
            assertThat(ofMax).as("%s: h_max", name).isLessThanOrEqualTo(distance);
            assertThat(ofLandmarks).as("%s: LM-cut", name).isBetween(ofMax, distance);
            assertThat(value(relaxedPlan.estimate(state)) == ExactDistances.NEVER)
                    .as("%s: all see the same dead ends", name)
                    .isEqualTo(ofMax == ExactDistances.NEVER);
        });
    }

    private static long value(OptionalLong estimate) {
        return estimate.orElse(ExactDistances.NEVER);
    }

    private static long least(GroundOperator operator) {
        return tenths(operator.effects().stream().filter(effect -> effect.condition() == Condition.TRUE));
    }

    private static long cost(GroundOperator operator, PackedState state) {
        return tenths(
                operator.effects().stream().filter(effect -> effect.condition().holds(state)));
    }

    private static long tenths(Stream<GroundEffect> effects) {
        return effects.map(GroundEffect::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(1)
                .longValueExact();
    }
}
