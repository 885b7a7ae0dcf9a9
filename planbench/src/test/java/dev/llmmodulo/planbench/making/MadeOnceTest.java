package dev.llmmodulo.planbench.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MadeOnceTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Supplier<Integer> counting = made::incrementAndGet;

    @Test
    void should_make_once_what_many_threads_ask_for_at_once() throws Exception {
        MadeOnce<String, Integer> kept = new MadeOnce<>(10);
        CountDownLatch allAsk = new CountDownLatch(8);
        Callable<Integer> asking = () -> {
            allAsk.countDown();
            allAsk.await();
            return kept.get("a", counting);
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer :
                    threads.invokeAll(List.of(asking, asking, asking, asking, asking, asking, asking, asking))) {
                assertThat(answer.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void should_not_wait_for_what_is_made_under_another_key() throws Exception {
        MadeOnce<Integer, String> kept = new MadeOnce<>(1000);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<String> slow = thread.submit(() -> kept.get(0, () -> {
                begun.countDown();
                await(release);
                return "slow";
            }));
            begun.await();
            for (int key = 1; key < 200; key++) {
                assertThat(kept.get(key, () -> "quick")).isEqualTo("quick");
            }
            assertThat(slow.isDone()).isFalse();
            release.countDown();
            assertThat(slow.get()).isEqualTo("slow");
        } finally {
            release.countDown();
            thread.shutdown();
            assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    @Test
    void should_make_again_what_failed() {
        MadeOnce<String, Integer> kept = new MadeOnce<>(10);
        assertThatThrownBy(() -> kept.get("a", () -> {
                    throw new IllegalStateException("once");
                }))
                .hasMessage("once");

        assertThat(kept.get("a", counting)).isEqualTo(1);
    }

    @Test
    void should_forget_what_was_asked_for_longest_ago() {
        MadeOnce<String, Integer> kept = new MadeOnce<>(2);
        kept.get("a", counting);
        kept.get("b", counting);
        kept.get("a", counting);
        kept.get("c", counting);

        assertThat(kept.get("a", counting)).isEqualTo(1);
        assertThat(kept.get("b", counting)).isEqualTo(4);
    }
}
