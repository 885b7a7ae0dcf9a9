package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Groups of facts of which at most one holds in each state that can be reached. They help a search to leave out what
 * never happens; no verdict rests on them.
 */
public final class MutexGroups {

    private final List<List<Integer>> groups;
    private final int[][] groupsOf;
    private final List<LiftedGroup> lifted;

    /** @param facts how many facts there are */
    public MutexGroups(int facts, Collection<? extends Collection<Integer>> groups) {
        this(facts, groups, List.of());
    }

    /**
     * @param facts how many facts there are
     * @param lifted whose groups are all among these or part of one
     */
    MutexGroups(int facts, Collection<? extends Collection<Integer>> groups, List<LiftedGroup> lifted) {
        this.lifted = List.copyOf(lifted);
        this.groups = groups.stream().map(List::<Integer>copyOf).toList();
        List<List<Integer>> byFact = new ArrayList<>();
        for (int fact = 0; fact < facts; fact++) {
            byFact.add(new ArrayList<>(2));
        }
        for (int group = 0; group < this.groups.size(); group++) {
            for (int fact : this.groups.get(group)) {
                byFact.get(fact).add(group);
            }
        }
        this.groupsOf = byFact.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** None of them is part of another. */
    public List<List<Integer>> groups() {
        return groups;
    }

    /** Those of which all groups hold, as far as they are known. */
    public List<LiftedGroup> lifted() {
        return lifted;
    }

    /** Whether two different facts are in one group. */
    public boolean excludeEachOther(int fact, int other) {
        return fact != other && Arrays.stream(groupsOf[fact]).anyMatch(group -> contains(groupsOf[other], group));
    }

    /** Whether the condition holds in no state that can be reached, as far as the groups tell. */
    public boolean exclude(Condition condition) {
        return exclude(condition, new int[0]);
    }

    /** @param given literals that hold too */
    private boolean exclude(Condition condition, int[] given) {
        int[] literals = condition.literals();
        for (int literal : literals) {
            if (clashes(literal, literals) || clashes(literal, given)) {
                return true;
            }
        }
        if (condition.choices().isEmpty()) {
            return false;
        }
        int[] all = Arrays.copyOf(given, given.length + literals.length);
        System.arraycopy(literals, 0, all, given.length, literals.length);
        return condition.choices().stream()
                .anyMatch(choice -> choice.stream().allMatch(alternative -> exclude(alternative, all)));
    }

    private boolean clashes(int literal, int[] others) {
        for (int other : others) {
            if (other == ~literal || literal >= 0 && other >= 0 && excludeEachOther(literal, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] sorted, int one) {
        return Arrays.binarySearch(sorted, one) >= 0;
    }
}
