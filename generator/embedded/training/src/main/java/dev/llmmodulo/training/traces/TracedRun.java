package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.training.traces.SearchTrace.Visit;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.heuristic.FastForward;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** One run of {@link TracingSearch}. */
final class TracedRun {

    /** Least is taken up first. */
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::helpful)
            .reversed()
            .thenComparing(Entry::estimate)
            .thenComparing(Entry::openGoals)
            .thenComparing(Entry::age);

    private final GroundTask task;
    private final List<Move> moves;
    private final List<Integer> order;
    private final FastForward heuristic;
    private final PriorityQueue<Entry> open = new PriorityQueue<>(ORDER);
    private final List<PackedState> states = new ArrayList<>();
    private final Set<PackedState> seen = new HashSet<>();
    private int age;

    /**
     * A step that can be taken.
     *
     * @param from the number of the state in which it can be taken
     * @param estimate of that state, like the number of goals that do not hold there
     */
    private record Entry(int from, int operator, boolean helpful, long estimate, int openGoals, int age) {}

    /** @param moves what the operators are in the model's words */
    TracedRun(GroundTask task, List<Move> moves, ReadingOrder order) {
        this.task = task;
        this.moves = moves;
        this.order = order.of(moves);
        this.heuristic = new FastForward(task, operator -> 1);
    }

    /** Empty if no plan is found among so many states. */
    Optional<SearchTrace> run(int most) {
        seen.add(task.initial());
        OptionalLong initially = takeUp(task.initial());
        List<Visit> visits = new ArrayList<>();
        while (!open.isEmpty() && visits.size() < most) {
            Entry next = open.remove();
            PackedState state = task.operators().get(next.operator()).apply(states.get(next.from()));
            if (seen.add(state)) {
                visits.add(new Visit(next.from(), moves.get(next.operator()), takeUp(state)));
                if (task.goal().holds(state)) {
                    return Optional.of(new SearchTrace(initially, visits));
                }
            }
        }
        return Optional.empty();
    }

    private OptionalLong takeUp(PackedState state) {
        int number = states.size();
        states.add(state);
        FastForward.Guess guess = heuristic.guess(state);
        guess.estimate().ifPresent(estimate -> {
            int openGoals = openGoals(state);
            for (int operator : order) {
                if (task.operators().get(operator).applicable(state)) {
                    open.add(new Entry(number, operator, guess.helpful().get(operator), estimate, openGoals, age++));
                }
            }
        });
        return guess.estimate();
    }

    private int openGoals(PackedState state) {
        return (int) IntStream.of(task.goal().literals())
                .filter(literal -> state.holds(literal >= 0 ? literal : ~literal) != literal >= 0)
                .count();
    }
}
