package dev.llmmodulo.verifiers.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The most recently used problems, each made ready once, however many threads ask for it. Thread-safe. */
final class ProblemCache<K> {

    private final Map<K, CompletableFuture<ReadyProblem>> problems;

    ProblemCache(int most) {
        this.problems = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<ReadyProblem>> eldest) {
                return size() > most;
            }
        };
    }

    ReadyProblem get(K key, Supplier<ReadyProblem> make) {
        CompletableFuture<ReadyProblem> mine = new CompletableFuture<>();
        CompletableFuture<ReadyProblem> known;
        synchronized (problems) {
            known = problems.putIfAbsent(key, mine);
        }
        if (known != null) {
            return known.join();
        }
        try {
            mine.complete(make.get());
        } catch (RuntimeException | StackOverflowError failure) {
            mine.complete(new ReadyProblem.NotReady("internal error: " + failure));
        } catch (OutOfMemoryError full) {
            mine.complete(new ReadyProblem.NotReady("the memory is used up"));
        }
        return mine.join();
    }
}
