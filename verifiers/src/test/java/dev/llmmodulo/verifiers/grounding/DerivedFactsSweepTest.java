package dev.llmmodulo.verifiers.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ground tasks with axioms have the same steps, successors and goal as the problem, in every reachable state. */
class DerivedFactsSweepTest {

    private static final int STATES = 30;

    private int compared;
    private int derivedSomewhere;
    private int withAxioms;

    @Test
    void should_derive_the_same_facts_as_the_definition() {
        for (long seed = 0; seed < Sweep.cases(1_500, 30_000); seed++) {
            Problem problem = RandomDerivedTasks.problem(seed);
            GroundTask task = Grounding.ground(problem, new WorkMeter(10_000_000, Duration.ofSeconds(20)));
            withAxioms += task.axiomLayers().isEmpty() ? 0 : 1;
            compare(problem, task, "seed " + seed);
        }
        assertThat(compared).isGreaterThan(Sweep.cases(2_000, 40_000));
        assertThat(derivedSomewhere).isGreaterThan(Sweep.cases(500, 10_000));
        assertThat(withAxioms).isGreaterThan(Sweep.cases(250, 5_000));
    }

    private void compare(Problem problem, GroundTask task, String name) {
        NaiveSemantics naive = new NaiveSemantics(problem);
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        Set<Fact> initial = RandomDerivedTasks.complete(problem, problem.init());
        assertThat(task.initial()).as(name).isEqualTo(pack(initial, task));
        Set<Set<Fact>> seen = new HashSet<>(Set.of(initial));
        Deque<Set<Fact>> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < STATES) {
            Set<Fact> facts = open.remove();
            PackedState state = pack(facts, task);
            Map<PlanStep, PackedState> expected = new HashMap<>();
            naive.successors(facts).forEach((step, successor) -> {
                Set<Fact> after = RandomDerivedTasks.complete(problem, successor.state());
                expected.put(step, pack(after, task));
                derivedSomewhere +=
                        after.size() > RandomDerivedTasks.basic(after).size() ? 1 : 0;
                if (seen.add(after)) {
                    open.add(after);
                }
            });
            assertThat(successors(state, task, axioms))
                    .as("%s in %s", name, facts)
                    .isEqualTo(expected);
            assertThat(task.goal().holds(state)).as("%s in %s", name, facts).isEqualTo(naive.isGoal(facts));
            compared++;
        }
    }

    private static Map<PlanStep, PackedState> successors(PackedState state, GroundTask task, AxiomEvaluation axioms) {
        Map<PlanStep, PackedState> result = new HashMap<>();
        for (GroundOperator operator : task.operators()) {
            if (operator.applicable(state)) {
                result.put(operator.step(), axioms.close(operator.apply(state)));
            }
        }
        return result;
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
}
