package dev.llmmodulo.verifiers.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import dev.llmmodulo.verifiers.reference.Sweep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What pruning and relevance leave of a task has plans of the same least cost, or none as before. */
class CheapestPlansSweepTest {

    private static final int STATES = 400;

    private int solvable;
    private int unsolvable;
    private int smaller;

    @Test
    void should_keep_the_cost_of_the_cheapest_plans() {
        for (long seed = 0; seed < Sweep.cases(1_500, 30_000); seed++) {
            GroundTask task = Grounding.ground(problem(seed), meter());
            GroundTask pruned = Grounding.pruned(problem(seed), meter());
            GroundTask relevant = Grounding.relevant(pruned, meter());
            Cheapest expected = cheapest(task);
            if (!expected.tooLarge()) {
                assertThat(cheapest(pruned)).as("seed %d", seed).isEqualTo(expected);
                assertThat(cheapest(relevant)).as("seed %d", seed).isEqualTo(expected);
                solvable += expected.cost().isPresent() ? 1 : 0;
                unsolvable += expected.cost().isPresent() ? 0 : 1;
                smaller += relevant.facts().size() < pruned.facts().size() ? 1 : 0;
            }
        }
        assertThat(solvable).isGreaterThan(Sweep.cases(300, 6_000));
        assertThat(unsolvable).isGreaterThan(Sweep.cases(300, 6_000));
        assertThat(smaller).isGreaterThan(Sweep.cases(300, 6_000));
    }

    private static Problem problem(long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> RandomTasks.problem(seed);
            case 1 -> RandomDerivedTasks.problem(seed);
            default -> RandomMovers.problem(seed);
        };
    }

    private record Cheapest(boolean tooLarge, Optional<BigDecimal> cost) {}

    private record Node(PackedState state, BigDecimal cost) {}

    /** By Dijkstra's algorithm. */
    private static Cheapest cheapest(GroundTask task) {
        AxiomEvaluation axioms = new AxiomEvaluation(task);
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparing(Node::cost));
        open.add(new Node(task.initial(), BigDecimal.ZERO));
        Set<PackedState> closed = new HashSet<>();
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (task.goal().holds(node.state())) {
                return new Cheapest(false, Optional.of(node.cost().stripTrailingZeros()));
            }
            if (closed.add(node.state())) {
                if (closed.size() > STATES) {
                    return new Cheapest(true, Optional.empty());
                }
                for (GroundOperator operator : task.operators()) {
                    if (operator.applicable(node.state())) {
                        PackedState after = axioms.close(operator.apply(node.state()));
                        open.add(new Node(after, node.cost().add(operator.cost(node.state()))));
                    }
                }
            }
        }
        return new Cheapest(false, Optional.empty());
    }

    private static WorkMeter meter() {
        return new WorkMeter(10_000_000, Duration.ofSeconds(20));
    }
}
