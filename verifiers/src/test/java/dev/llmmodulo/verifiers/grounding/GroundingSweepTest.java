package dev.llmmodulo.verifiers.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reference.NaiveSearch;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ground task has the same steps, successors, costs and goal as the problem, in every reachable state looked at. */
class GroundingSweepTest {

    private static final int STATES = 40;

    @Test
    void should_mean_the_same_as_the_problem_in_reachable_states() {
        int compared = 0;
        for (long seed = 0; seed < Sweep.cases(3_000, 30_000); seed++) {
            Problem problem = RandomTasks.problem(seed);
            GroundTask task = Grounding.ground(problem, new WorkMeter(10_000_000, Duration.ofSeconds(20)));
            NaiveSemantics naive = new NaiveSemantics(problem);
            Set<Set<Fact>> states = NaiveSearch.search(problem, STATES).states();
            for (Set<Fact> facts : states) {
                PackedState state = pack(facts, task);
                assertThat(successors(state, task))
                        .as("seed %d in %s", seed, facts)
                        .isEqualTo(naive(facts, naive, task));
                assertThat(task.goal().holds(state))
                        .as("seed %d in %s", seed, facts)
                        .isEqualTo(naive.isGoal(facts));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(Sweep.cases(3_000, 30_000));
    }

    private record Successor(PackedState state, BigDecimal cost) {}

    private static Map<PlanStep, Successor> successors(PackedState state, GroundTask task) {
        Map<PlanStep, Successor> result = new HashMap<>();
        for (GroundOperator operator : task.operators()) {
            if (operator.applicable(state)) {
                result.put(
                        operator.step(),
                        new Successor(
                                operator.apply(state), operator.cost(state).stripTrailingZeros()));
            }
        }
        return result;
    }

    private static Map<PlanStep, Successor> naive(Set<Fact> state, NaiveSemantics naive, GroundTask task) {
        Map<PlanStep, Successor> result = new HashMap<>();
        naive.successors(state)
                .forEach((step, successor) -> result.put(
                        step,
                        new Successor(
                                pack(successor.state(), task), successor.cost().stripTrailingZeros())));
        return result;
    }

    private static PackedState pack(Set<Fact> facts, GroundTask task) {
        Set<Fact> known = new HashSet<>(task.facts());
        int[] holding = facts.stream()
                .filter(known::contains)
                .mapToInt(task.facts()::indexOf)
                .toArray();
        return PackedState.of(task.facts().size(), holding);
    }
}
