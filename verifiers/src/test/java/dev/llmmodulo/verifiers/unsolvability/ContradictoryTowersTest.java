package dev.llmmodulo.verifiers.unsolvability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Problem;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Towers that cannot be built; what each proof took is printed, not held against anything. */
class ContradictoryTowersTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 50})
    void should_prove_that_they_cannot_be_built(int blocks) {
        Random random = new Random(blocks);
        List<Integer> order = new ArrayList<>();
        for (int block = 1; block <= blocks; block++) {
            order.add(block);
        }
        for (int repeat = 0; repeat < 3; repeat++) {
            Collections.shuffle(order, random);
            int length = 2 + random.nextInt(blocks - 1);
            StringBuilder ring = new StringBuilder();
            for (int i = 0; i < length; i++) {
                ring.append(on(order.get(i), order.get((i + 1) % length)));
            }
            prove("a ring of " + length, blocks, ring.toString());
            prove("one on two", blocks, on(order.get(0), order.get(1)) + on(order.get(0), order.get(2)));
            prove("two on one", blocks, on(order.get(1), order.get(0)) + on(order.get(2), order.get(0)));
        }
    }

    private static String on(int block, int other) {
        return "(on b" + block + " b" + other + ")";
    }

    private static void prove(String what, int blocks, String goal) {
        Problem problem = Blocks.onTable(blocks, goal);
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Settlement settlement = new ProblemSettler().settle(problem);
        System.out.printf(
                "%s of %d blocks: %d ms, %d ms of the processor%n",
                what,
                blocks,
                (System.nanoTime() - wall) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
        assertThat(settlement).isInstanceOf(Settlement.Unsolvable.class);
    }
}
