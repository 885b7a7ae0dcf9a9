package dev.llmmodulo.training.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** States of the blocks world: towers, each from the bottom up. */
record BlockTowers(List<List<Integer>> towers) {

    /**
     * A state of so many blocks, all equally likely: the number of towers by the Lah numbers, then a random order of the
     * blocks, cut at random places.
     */
    static BlockTowers draw(int blocks, SplittableRandom random) {
        int count = drawCount(blocks, random);
        List<Integer> order = shuffled(blocks, random);
        List<Integer> cuts = shuffled(blocks - 1, random).subList(0, count - 1).stream()
                .sorted()
                .toList();
        List<List<Integer>> towers = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            towers.add(List.copyOf(order.subList(from, cut + 1)));
            from = cut + 1;
        }
        towers.add(List.copyOf(order.subList(from, blocks)));
        return new BlockTowers(towers);
    }

    private static int drawCount(int blocks, SplittableRandom random) {
        double[] weights = new double[blocks + 1];
        double sum = 0;
        for (int count = 1; count <= blocks; count++) {
            weights[count] = lah(blocks, count);
            sum += weights[count];
        }
        double left = random.nextDouble() * sum;
        int count = 1;
        while (count < blocks && left >= weights[count]) {
            left -= weights[count++];
        }
        return count;
    }

    /** Ways to put so many blocks in so many towers, divided by the factorial of the number of blocks. */
    private static double lah(int blocks, int count) {
        double ways = 1;
        for (int i = 1; i < count; i++) {
            ways *= (double) (blocks - i) / i / (i + 1);
        }
        return ways;
    }

    static List<Integer> shuffled(int count, SplittableRandom random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(random.nextInt(i + 1), i);
        }
        return numbers;
    }
}
