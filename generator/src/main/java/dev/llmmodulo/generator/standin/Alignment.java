package dev.llmmodulo.generator.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a plan differs from the right one, by a longest common subsequence of their steps. */
final class Alignment {

    private final List<String> steps;
    private final List<String> right;
    private final List<Difference> differences = new ArrayList<>();

    /** Steps {@code from} to {@code to} of the plan stand where the right one has {@code rightFrom} to {@code rightTo}. */
    record Difference(int from, int to, int rightFrom, int rightTo) {}

    Alignment(List<String> steps, List<String> right) {
        this.steps = steps;
        this.right = right;
        int[][] common = common();
        int i = 0;
        int j = 0;
        while (i < steps.size() || j < right.size()) {
            boolean both = i < steps.size() && j < right.size();
            if (both && steps.get(i).equals(right.get(j))) {
                i++;
                j++;
            } else if (j == right.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                add(new Difference(i, ++i, j, j));
            } else {
                add(new Difference(i, i, j, ++j));
            }
        }
    }

    List<Difference> differences() {
        return differences;
    }

    /** The last difference at or before the step with this number, from 1; else the first one. */
    Optional<Difference> behind(int stepNumber) {
        return differences.stream()
                .filter(difference -> difference.from() < stepNumber)
                .reduce((earlier, later) -> later)
                .or(() -> differences.stream().findFirst());
    }

    /** The plan with these differences put right. */
    List<String> without(Collection<Difference> repaired) {
        List<String> result = new ArrayList<>();
        int done = 0;
        for (Difference difference : differences) {
            if (repaired.contains(difference)) {
                result.addAll(steps.subList(done, difference.from()));
                result.addAll(right.subList(difference.rightFrom(), difference.rightTo()));
                done = difference.to();
            }
        }
        result.addAll(steps.subList(done, steps.size()));
        return List.copyOf(result);
    }

    /** Joins it to the one before if no more than one step lies between: swapped steps are one error. */
    private void add(Difference next) {
        if (!differences.isEmpty()) {
            Difference last = differences.get(differences.size() - 1);
            if (next.from() - last.to() <= 1) {
                differences.remove(differences.size() - 1);
                differences.add(new Difference(last.from(), next.to(), last.rightFrom(), next.rightTo()));
                return;
            }
        }
        differences.add(next);
    }

    /** The length of the longest common subsequence of the rests from i and j. */
    private int[][] common() {
        int[][] lengths = new int[steps.size() + 1][right.size() + 1];
        for (int i = steps.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                lengths[i][j] = steps.get(i).equals(right.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
