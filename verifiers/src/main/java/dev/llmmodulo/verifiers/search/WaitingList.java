package dev.llmmodulo.verifiers.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each operator one of the facts that it needs to wait at, the one at which the fewest wait. */
record WaitingList(int[][] at, int[] forNothing) {

    /** @param literals those that each operator needs; negative ones are complements of facts */
    WaitingList(int facts, int[][] literals) {
        this(
                IntStream.range(0, facts)
                        .mapToObj(fact -> new ArrayList<Integer>())
                        .toList(),
                new ArrayList<>(),
                literals);
    }

    private WaitingList(List<? extends List<Integer>> waiting, List<Integer> others, int[][] literals) {
        this(distributed(waiting, others, literals), array(others));
    }

    private static int[][] distributed(List<? extends List<Integer>> waiting, List<Integer> others, int[][] literals) {
        for (int operator = 0; operator < literals.length; operator++) {
            List<Integer> least = others;
            for (int literal : literals[operator]) {
                if (literal >= 0 && (least == others || waiting.get(literal).size() < least.size())) {
                    least = waiting.get(literal);
                }
            }
            least.add(operator);
        }
        return waiting.stream().map(WaitingList::array).toArray(int[][]::new);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
