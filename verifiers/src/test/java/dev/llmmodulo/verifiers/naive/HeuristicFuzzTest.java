package dev.llmmodulo.verifiers.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundEffect;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.heuristic.Blind;
import dev.llmmodulo.verifiers.heuristic.FastForward;
import dev.llmmodulo.verifiers.heuristic.Heuristic;
import dev.llmmodulo.verifiers.heuristic.LandmarkCut;
import dev.llmmodulo.verifiers.heuristic.MaxHeuristic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each heuristic in every state that can be reached, against the true distance to the goal: never too much where that is
 * promised, and no state called a dead end that is none.
 */
class HeuristicFuzzTest {

    private static final int SAMPLE = 100;
    private static final int FULL = 20_000;

    /** So small a unit that all costs of random tasks are whole numbers. */
    private static final int DIGITS = 8;

    enum Guess {
        BLIND(true, Blind::new),
        H_MAX(true, MaxHeuristic::new),
        LM_CUT(true, LandmarkCut::new),
        H_FF(false, FastForward::new);

        private final boolean admissible;
        private final BiFunction<GroundTask, ToLongFunction<GroundOperator>, Heuristic> maker;

        Guess(boolean admissible, BiFunction<GroundTask, ToLongFunction<GroundOperator>, Heuristic> maker) {
            this.admissible = admissible;
            this.maker = maker;
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_promise_no_more_than_is_true(Guess guess) {
        boolean full = System.getProperty("llmmodulo.sweeps", "sample").equals("full");
        int[] counts = new int[3];
        for (long seed = 0, tasks = 0; tasks < (full ? FULL : SAMPLE); seed++) {
            Optional<PlanningCase> task = RandomPlanningCase.of(seed, PlannerFuzzTest.MOST_TRIES);
            task.ifPresent(made -> compare(made, guess, counts));
            tasks += task.isPresent() ? 1 : 0;
        }
        System.out.printf(
                "%-7s %d states, %d known dead ends, estimate right in %d%n", guess, counts[0], counts[1], counts[2]);
        assertThat(counts[0]).isPositive();
    }

    private static void compare(PlanningCase task, Guess guess, int[] counts) {
        GroundTask ground =
                Grounding.pruned(PlannerFuzzTest.problem(task), new WorkMeter(Long.MAX_VALUE, Duration.ofMinutes(1)));
        boolean priced = task.task().metric().isPresent();
        Heuristic heuristic = guess.maker.apply(
                ground,
                operator -> priced
                        ? least(operator)
                        : BigDecimal.ONE.scaleByPowerOfTen(DIGITS).longValueExact());
        Map<Set<Atom>, Rational> distances = TrueDistances.of(task);
        for (StateSpace.Reached reached : task.space().states()) {
            OptionalLong estimate = heuristic.estimate(packed(reached.world().facts(), ground));
            Optional<Rational> distance =
                    Optional.ofNullable(distances.get(reached.state().facts()));
            counts[0]++;
            counts[1] += estimate.isEmpty() ? 1 : 0;
            if (distance.isPresent()) {
                Optional<Rational> guessed = estimate.stream()
                        .mapToObj(each -> new Rational(BigInteger.valueOf(each), BigInteger.TEN.pow(DIGITS)))
                        .findFirst();
                assertThat(guessed).as("in %s of %s", reached.state(), task).isPresent();
                int sign = guessed.get().compareTo(distance.get());
                counts[2] += sign == 0 ? 1 : 0;
                if (guess.admissible && sign > 0) {
                    throw new AssertionError(guess + " says " + guessed.get() + ", true is " + distance.get() + " in "
                            + reached.state() + " of " + task);
                }
            }
        }
    }

    private static long least(GroundOperator operator) {
        return operator.effects().stream()
                .filter(effect -> effect.condition() == Condition.TRUE)
                .map(GroundEffect::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .scaleByPowerOfTen(DIGITS)
                .longValueExact();
    }

    private static PackedState packed(Set<Atom> facts, GroundTask ground) {
        List<String> known = ground.facts().stream().map(Object::toString).toList();
        Set<String> holding = facts.stream().map(Atom::toString).collect(Collectors.toSet());
        return PackedState.of(
                known.size(),
                IntStream.range(0, known.size())
                        .filter(i -> holding.contains(known.get(i)))
                        .toArray());
    }
}
