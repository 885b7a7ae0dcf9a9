package dev.llmmodulo.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes examples on several threads and writes them in the order of their numbers. */
record InParallel(int threads) {

    private static final int AT_ONCE = 4096;

    /** Takes examples one by one. */
    @FunctionalInterface
    interface Sink<T> {
        void write(T example) throws IOException;
    }

    /** If an example cannot be made, what its making threw is thrown. */
    <T> void write(int count, IntFunction<List<T>> make, Sink<T> file) throws IOException, InterruptedException {
        long started = System.nanoTime();
        int written = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            int to = Math.min(count, from + AT_ONCE);
            for (List<T> examples : made(from, to, make)) {
                for (T example : examples) {
                    file.write(example);
                    written++;
                }
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.err.printf("%d of %d, %d examples, %.0f a second%n", to, count, written, written / seconds);
        }
    }

    private <T> List<List<T>> made(int from, int to, IntFunction<List<T>> make) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<T>>> calls = IntStream.range(from, to)
                    .<Callable<List<T>>>mapToObj(number -> () -> make.apply(number))
                    .toList();
            List<List<T>> made = new ArrayList<>();
            for (Future<List<T>> call : workers.invokeAll(calls)) {
                made.add(call.get());
            }
            return made;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } finally {
            workers.shutdownNow();
        }
    }
}
