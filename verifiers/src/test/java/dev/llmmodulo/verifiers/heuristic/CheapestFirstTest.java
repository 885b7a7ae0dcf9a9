package dev.llmmodulo.verifiers.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestFirstTest {

    @ParameterizedTest(name = "costs below {0}")
    @ValueSource(longs = {3, 1_000, 2_000, 1L << 40})
    void should_give_back_what_is_cheapest_and_each_item_once(long bound) {
        SplittableRandom random = new SplittableRandom(bound);
        CheapestFirst queue = new CheapestFirst();
        TreeMap<Long, TreeSet<Integer>> expected = new TreeMap<>();
        Map<Integer, Long> costs = new HashMap<>();
        for (int item = 0; item < 20_000; item++) {
            long cost = random.nextLong(bound);
            queue.add(cost, item);
            costs.put(item, cost);
            expected.computeIfAbsent(cost, one -> new TreeSet<>()).add(item);
            while (random.nextInt(3) == 0 && !expected.isEmpty()) {
                takeOne(queue, expected, costs);
            }
        }
        while (!expected.isEmpty()) {
            takeOne(queue, expected, costs);
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    private static void takeOne(
            CheapestFirst queue, TreeMap<Long, TreeSet<Integer>> expected, Map<Integer, Long> costs) {
        assertThat(queue.cheapestCost()).isEqualTo(expected.firstKey());
        int item = queue.remove();
        assertThat(costs.get(item)).isEqualTo(expected.firstKey());
        assertThat(expected.firstEntry().getValue().remove(item)).isTrue();
        if (expected.firstEntry().getValue().isEmpty()) {
            expected.pollFirstEntry();
        }
    }
}
