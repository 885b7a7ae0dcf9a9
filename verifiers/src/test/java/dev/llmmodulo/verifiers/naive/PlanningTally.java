package dev.llmmodulo.verifiers.naive;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many tasks had which constructs and which truth. */
final class PlanningTally {

    private final Map<Construct, int[]> met = new EnumMap<>(Construct.class);
    private final Map<String, Integer> costs = new TreeMap<>();
    private final int[] all = new int[2];
    private int zeroCostSteps;
    private int decimalCosts;
    private int skipped;

    void count(PlanningCase task) {
        int column = task.isSolvable() ? 0 : 1;
        all[column]++;
        Set<Construct> constructs = new ConstructFinder(task.task()).ofTask();
        constructs.forEach(construct -> met.computeIfAbsent(construct, any -> new int[2])[column]++);
        task.solution().ifPresent(plan -> {
            costs.merge(String.format("%2d steps", Math.min(plan.way().size(), 12)), 1, Integer::sum);
            boolean priced = task.task().metric().isPresent();
            boolean decimal = plan.cost().denominator().bitLength() > 1;
            decimalCosts += priced && decimal ? 1 : 0;
            zeroCostSteps += priced && hasZeroCostStep(task, plan) ? 1 : 0;
        });
    }

    private static boolean hasZeroCostStep(PlanningCase task, StateSpace.Reached plan) {
        NaiveSemantics semantics = new NaiveSemantics(task.task());
        State state = semantics.initial();
        for (Atom step : plan.way()) {
            State after = semantics.apply(step, state);
            if (after.values().equals(state.values())) {
                return true;
            }
            state = after;
        }
        return false;
    }

    /** The seed made no task within the bound. */
    void skip() {
        skipped++;
    }

    int tasks() {
        return all[0] + all[1];
    }

    int solvable() {
        return all[0];
    }

    int unsolvable() {
        return all[1];
    }

    int solvable(Construct construct) {
        return met.getOrDefault(construct, new int[2])[0];
    }

    int unsolvable(Construct construct) {
        return met.getOrDefault(construct, new int[2])[1];
    }

    int withDecimalCost() {
        return decimalCosts;
    }

    int withZeroCostStep() {
        return zeroCostSteps;
    }

    @Override
    public String toString() {
        StringBuilder table =
                new StringBuilder(String.format("%-20s %9s %10s%n", "tasks with", "solvable", "unsolvable"));
        met.forEach((construct, counts) -> table.append(row(construct.toString(), counts)));
        table.append(row("all", all));
        return table + "optimal plans: " + costs + ", " + decimalCosts + " of decimal cost, " + zeroCostSteps
                + " with a step of cost 0; " + skipped + " seeds made no task within the bound\n";
    }

    private static String row(String name, int[] counts) {
        return String.format("%-20s %9d %10d%n", name, counts[0], counts[1]);
    }
}
