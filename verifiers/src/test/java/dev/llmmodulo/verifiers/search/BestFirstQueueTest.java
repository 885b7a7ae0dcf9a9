package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestFirstQueueTest {

    private record Entry(long first, long second, int state) {}

    @Test
    void should_go_by_the_first_key_then_the_second_then_age() {
        SplittableRandom random = new SplittableRandom(1);
        BestFirstQueue queue = new BestFirstQueue();
        PriorityQueue<Entry> expected = new PriorityQueue<>(Comparator.comparingLong(Entry::first)
                .thenComparingLong(Entry::second)
                .thenComparingInt(Entry::state));
        for (int state = 0; state < 20_000 || !expected.isEmpty(); state++) {
            if (state < 20_000) {
                Entry entry = new Entry(random.nextInt(20), random.nextInt(5), state);
                queue.add(entry.first(), entry.second(), state);
                expected.add(entry);
            }
            if (state >= 20_000 || random.nextInt(3) == 0) {
                assertThat(queue.leastFirst()).isEqualTo(expected.element().first());
                assertThat(queue.remove()).isEqualTo(expected.remove().state());
            }
        }
        assertThat(queue.isEmpty()).isTrue();
    }
}
