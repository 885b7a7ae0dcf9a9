package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** One run of {@link ForwardSearch}: its open lists and the states it has seen. */
final class GreedyRun {

    /** How often the preferred list goes first after each progress; the value is Richter and Helmert's. */
    private static final int BOOST = 1000;

    private static final int ROOT = -1;

    private final GroundTask task;
    private final long mostSuccessors;
    private final WorkMeter meter;
    private final FastForward heuristic;

    private final List<Node> nodes = new ArrayList<>();
    private final Set<PackedState> seen = new HashSet<>();
    private final PriorityQueue<Edge> all = new PriorityQueue<>();
    private final PriorityQueue<Edge> preferred = new PriorityQueue<>();
    private long allTurns;
    private long preferredTurns;
    private long best = Long.MAX_VALUE;
    private long edges;

    GreedyRun(GroundTask task, long mostSuccessors, WorkMeter meter) {
        this.task = task;
        this.mostSuccessors = mostSuccessors;
        this.meter = meter;
        this.heuristic = new FastForward(new RelaxedTask(task, operator -> 1));
    }

    /** A state that was taken up, and the node and operator it was made by. */
    private record Node(PackedState state, int parent, int operator) {}

    /** An operator to try in a node, ordered by the node's guess, by its unreached goals, then by age. */
    private record Edge(long guess, int openGoals, long age, int parent, int operator) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byGuess = Long.compare(guess, other.guess);
            int byGoals = byGuess == 0 ? Integer.compare(openGoals, other.openGoals) : byGuess;
            return byGoals == 0 ? Long.compare(age, other.age) : byGoals;
        }
    }

    /** A plan's steps, or empty when everything reachable was seen. */
    Optional<List<PlanStep>> run() {
        Node node = new Node(task.initial(), ROOT, ROOT);
        while (true) {
            if (seen.add(node.state())) {
                if (task.goal().holds(node.state())) {
                    return Optional.of(path(node));
                }
                takeUp(node);
            }
            if (all.isEmpty() && preferred.isEmpty()) {
                return Optional.empty();
            }
            Edge edge = next();
            PackedState before = nodes.get(edge.parent()).state();
            PackedState after = task.operators().get(edge.operator()).apply(before);
            node = new Node(after, edge.parent(), edge.operator());
        }
    }

    private void takeUp(Node node) {
        meter.look();
        FastForward.Guess guess = heuristic.guess(node.state());
        if (guess.estimate().isEmpty()) {
            return;
        }
        if (edges >= mostSuccessors) {
            throw new StoppedException("the bound of " + mostSuccessors + " steps tried was reached");
        }
        nodes.add(node);
        long estimate = guess.estimate().getAsLong();
        if (estimate < best) {
            best = estimate;
            preferredTurns -= BOOST;
        }
        expand(node.state(), estimate, guess.helpful());
    }

    private void expand(PackedState state, long estimate, BitSet helpful) {
        int openGoals = openGoals(state);
        for (int operator = 0; operator < task.operators().size(); operator++) {
            if (task.operators().get(operator).applicable(state)) {
                Edge edge = new Edge(estimate, openGoals, edges++, nodes.size() - 1, operator);
                all.add(edge);
                if (helpful.get(operator)) {
                    preferred.add(edge);
                }
            }
        }
    }

    private int openGoals(PackedState state) {
        int open = 0;
        for (int literal : task.goal().literals()) {
            open += state.holds(literal >= 0 ? literal : ~literal) == literal >= 0 ? 0 : 1;
        }
        return open;
    }

    private Edge next() {
        boolean fromPreferred = all.isEmpty() || !preferred.isEmpty() && preferredTurns <= allTurns;
        if (fromPreferred) {
            preferredTurns++;
            return preferred.remove();
        }
        allTurns++;
        return all.remove();
    }

    private List<PlanStep> path(Node last) {
        List<PlanStep> steps = new ArrayList<>();
        for (Node node = last; node.parent() != ROOT; node = nodes.get(node.parent())) {
            steps.add(task.operators().get(node.operator()).step());
        }
        Collections.reverse(steps);
        return steps;
    }
}
