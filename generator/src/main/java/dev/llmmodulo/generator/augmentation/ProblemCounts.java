package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.generator.prompt.GoalList;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many objects of each type, and how many initial facts and goals of each predicate, a problem has. Renaming objects
 * does not change them.
 */
record ProblemCounts(Map<String, Integer> counts) {

    ProblemCounts {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    static ProblemCounts of(Problem problem) {
        Map<String, Integer> counts = new TreeMap<>();
        problem.objects().forEach(object -> counts.merge("object " + object.type(), 1, Integer::sum));
        problem.init().forEach(fact -> counts.merge("initially " + fact.predicate(), 1, Integer::sum));
        GoalList.of(problem.goal())
                .orElse(List.of())
                .forEach(goal -> counts.merge(
                        (goal.positive() ? "goal " : "goal not ") + goal.fact().predicate(), 1, Integer::sum));
        return new ProblemCounts(counts);
    }

    /** The sum of the differences: 0 for problems with the same counts. */
    int distance(ProblemCounts other) {
        Set<String> counted = new HashSet<>(counts.keySet());
        counted.addAll(other.counts.keySet());
        return counted.stream()
                .mapToInt(what -> Math.abs(counts.getOrDefault(what, 0) - other.counts.getOrDefault(what, 0)))
                .sum();
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
