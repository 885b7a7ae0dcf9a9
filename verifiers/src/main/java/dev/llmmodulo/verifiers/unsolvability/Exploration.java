package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Breadth-first search through all states of a ground task that can be reached, until a goal state is found. */
final class Exploration {

    private final GroundTask task;
    private final Limits limits;
    private final Predicate<long[]> prunes;
    private final WorkMeter meter;
    private final Successors successors;
    private final StatePool pool;
    private int[] parents = new int[1 << 10];

    /**
     * How many states may be kept.
     *
     * @param bytes that they take
     */
    record Limits(int states, long bytes) {}

    /** How a search ended. */
    sealed interface Result {

        /** These are all the states. */
        record Closed(StatePool states) implements Result {}

        /** The numbers of the operators on the way to a goal state. */
        record Goal(List<Integer> operators) implements Result {}

        /** There are more states than allowed. */
        record TooMany(int states) implements Result {}
    }

    private Exploration(GroundTask task, Limits limits, Predicate<long[]> prunes, WorkMeter meter) {
        this.task = task;
        this.limits = limits;
        this.prunes = prunes;
        this.meter = meter;
        this.successors = new Successors(task);
        this.pool = new StatePool(task.facts().size());
    }

    /**
     * Searches.
     *
     * @param prunes whether a state is left out
     * @throws StoppedException the meter ended it
     */
    static Result of(GroundTask task, Limits limits, Predicate<long[]> prunes, WorkMeter meter) {
        return new Exploration(task, limits, prunes, meter).search();
    }

    private Result search() {
        long[] state = Successors.initial(task);
        pool.add(state);
        for (int number = 0; number < pool.size(); number++) {
            int parent = number;
            meter.tick();
            pool.copy(number, state);
            if (task.goal().holds(literal -> Successors.holds(state, literal))) {
                return new Result.Goal(wayTo(number));
            }
            successors.each(state, (operator, successor) -> {
                meter.tick();
                add(successor, parent);
                return true;
            });
            if (pool.size() > limits.states() || pool.bytes() > limits.bytes()) {
                return new Result.TooMany(pool.size());
            }
        }
        return new Result.Closed(pool);
    }

    private void add(long[] state, int parent) {
        if (!pool.has(state) && !prunes.test(state)) {
            pool.add(state);
            if (pool.size() > parents.length) {
                parents = Arrays.copyOf(parents, 2 * parents.length);
            }
            parents[pool.size() - 1] = parent;
        }
    }

    private List<Integer> wayTo(int last) {
        List<Integer> way = new ArrayList<>();
        for (int number = last; number != 0; number = parents[number]) {
            way.add(operatorBetween(parents[number], number));
        }
        Collections.reverse(way);
        return way;
    }

    private int operatorBetween(int before, int after) {
        long[] from = pool.copy(before);
        long[] to = pool.copy(after);
        List<Integer> operators = new ArrayList<>();
        successors.each(from, (operator, successor) -> {
            if (Arrays.equals(successor, to)) {
                operators.add(operator);
            }
            return operators.isEmpty();
        });
        return operators.get(0);
    }
}
