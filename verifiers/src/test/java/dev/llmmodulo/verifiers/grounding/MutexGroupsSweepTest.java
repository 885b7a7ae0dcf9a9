package dev.llmmodulo.verifiers.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every reachable state that is looked at keeps to the mutex groups, and pruning leaves states and steps as they are. */
class MutexGroupsSweepTest {

    private static final int STATES = 60;

    private int groups;
    private int dropped;

    @Test
    void should_hold_in_every_reachable_state_and_lose_nothing_by_pruning() {
        for (long seed = 0; seed < Sweep.cases(1_500, 30_000); seed++) {
            Problem problem = seed % 5 == 0 ? RandomDerivedTasks.problem(seed) : RandomMovers.problem(seed);
            GroundTask task = Grounding.ground(problem, meter());
            GroundTask pruned = Grounding.pruned(problem, meter());
            groups += pruned.mutexGroups().groups().size();
            dropped += task.operators().size() - pruned.operators().size();
            compare(task, pruned, "seed " + seed);
        }
        assertThat(groups).isGreaterThan(Sweep.cases(500, 10_000));
        assertThat(dropped).isGreaterThan(Sweep.cases(100, 2_000));
    }

    private static void compare(GroundTask task, GroundTask pruned, String name) {
        Set<PackedState> seen = new HashSet<>(Set.of(task.initial()));
        Deque<PackedState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < STATES) {
            PackedState state = open.remove();
            Set<Fact> facts = holding(state, task);
            PackedState prunedState = pack(facts, pruned);
            assertThat(decided(facts, pruned)).as(name).isEqualTo(decided(holding(task.initial(), task), pruned));
            assertRespected(state, task, name);
            assertRespected(prunedState, pruned, name);
            assertThat(pruned.goal().holds(prunedState))
                    .as(name)
                    .isEqualTo(task.goal().holds(state));
            Map<PlanStep, Successor> successors = successors(state, task);
            Map<PlanStep, Successor> expected = new HashMap<>();
            successors.forEach((step, successor) -> expected.put(step, successor.within(task, pruned)));
            assertThat(successors(prunedState, pruned))
                    .as("%s in %s", name, facts)
                    .isEqualTo(expected);
            for (Successor successor : successors.values()) {
                if (seen.add(successor.state())) {
                    open.add(successor.state());
                }
            }
        }
        assertThat(pack(holding(task.initial(), task), pruned)).as(name).isEqualTo(pruned.initial());
    }

    private record Successor(PackedState state, BigDecimal cost) {
        Successor within(GroundTask task, GroundTask pruned) {
            return new Successor(pack(holding(state, task), pruned), cost);
        }
    }

    /** Of the steps that change something. */
    private static Map<PlanStep, Successor> successors(PackedState state, GroundTask task) {
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        Map<PlanStep, Successor> result = new HashMap<>();
        for (GroundOperator operator : task.operators()) {
            if (operator.applicable(state)) {
                PackedState after = axioms.close(operator.apply(state));
                if (!after.equals(state)) {
                    BigDecimal cost = operator.cost(state).stripTrailingZeros();
                    result.put(operator.step(), new Successor(after, cost));
                }
            }
        }
        return result;
    }

    private static void assertRespected(PackedState state, GroundTask task, String name) {
        for (List<Integer> group : task.mutexGroups().groups()) {
            assertThat(group.stream().filter(state::holds))
                    .as("%s: %s", name, group)
                    .hasSizeLessThan(2);
        }
    }

    private static Set<Fact> holding(PackedState state, GroundTask task) {
        Set<Fact> facts = new HashSet<>();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (state.holds(fact)) {
                facts.add(task.facts().get(fact));
            }
        }
        return facts;
    }

    /** Those of the facts that the task does not know as changing. */
    private static Set<Fact> decided(Set<Fact> facts, GroundTask task) {
        Set<Fact> decided = new HashSet<>(facts);
        task.facts().forEach(decided::remove);
        return decided;
    }

    private static PackedState pack(Set<Fact> facts, GroundTask task) {
        PackedState.Editor editor = PackedState.of(task.facts().size()).edit();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (facts.contains(task.facts().get(fact))) {
                editor.add(fact);
            }
        }
        return editor.done();
    }

    private static WorkMeter meter() {
        return new WorkMeter(10_000_000, Duration.ofSeconds(20));
    }
}
