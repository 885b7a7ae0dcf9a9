package dev.llmmodulo.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes examples on several threads and writes them in the order of their numbers. */
record InParallel(int threads) {

    private static final int AT_ONCE = 4096;

    void write(int count, IntFunction<List<Example>> make, ExampleFile file) throws IOException, InterruptedException {
        long started = System.nanoTime();
        int written = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            for (List<Example> examples : made(from, to, make)) {
                for (Example example : examples) {
                    file.write(example);
                    written++;
                }
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.err.printf("%d of %d, %d examples, %.0f a second%n", to, count, written, written / seconds);
        }
    }

    private List<List<Example>> made(int from, int to, IntFunction<List<Example>> make) throws InterruptedException {
        List<List<Example>> made = new ArrayList<>(IntStream.range(from, to)
                .<List<Example>>mapToObj(i -> List.of())
                .toList());
        Thread[] workers = IntStream.range(0, threads)
                .mapToObj(worker -> new Thread(() -> {
                    for (int i = from + worker; i < to; i += threads) {
                        made.set(i - from, make.apply(i));
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread worker : workers) {
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return made;
    }
}
