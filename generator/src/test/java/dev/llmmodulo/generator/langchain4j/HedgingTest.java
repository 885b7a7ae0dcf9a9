package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Received;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.PriceTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class HedgingTest {

    private static final Prompt PROMPT = new Prompt("test/1", List.of(Message.user("Plan this.")), List.of());
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofMinutes(5);

    /** Of a solve: a call that may be hedged dies when it asks how much time it has. */
    static final InstantSource FATAL = () -> {
        if (Thread.currentThread().getName().equals("hedged-call")) {
            throw new StackOverflowError("fatal");
        }
        return Instant.EPOCH;
    };

    private final CountDownLatch second = new CountDownLatch(1);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final CostLedger ledger = new CostLedger();
    private LoopbackServer server = new LoopbackServer();

    @AfterEach
    void close() {
        server.close();
    }

    /** The reply to each request, by its number; the first of several only once the second request is here. */
    private void replies(Reply... replies) {
        server.close();
        AtomicInteger requests = new AtomicInteger();
        server = new LoopbackServer(request -> {
            int number = requests.getAndIncrement();
            if (number == 1) {
                second.countDown();
            } else if (number == 0 && replies.length > 1) {
                awaitSecond();
            }
            return replies[number];
        });
    }

    private void awaitSecond() {
        try {
            second.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply answer(String text) {
        return Reply.ok(LoopbackOpenAi.completion(text));
    }

    private Answer propose(Duration hedgeAfter, Budget budget) throws Exception {
        return proposer(hedgeAfter).propose(request(new BudgetMeter(budget, ledger, InstantSource.system())));
    }

    private static ProposalRequest request(BudgetMeter meter) {
        return new ProposalRequest("instance-1", 1, 0, PROMPT, meter);
    }

    private ChatModelProposer proposer(Duration hedgeAfter) {
        ModelSpec spec = ModelSpec.parse("openai:loopback")
                .withBaseUrl(server.url().resolve("/v1"))
                .withSampling(Sampling.UNSET.withSeed(7))
                .withBounds(CallBounds.DEFAULT.withHedgeAfter(hedgeAfter));
        return new ChatModelProposer(spec, Map.of(), PriceTable.shipped(), InstantSource.system(), waits::add);
    }

    private List<String> results() {
        return ledger.calls().stream()
                .map(call -> call.attempt() + " " + call.result())
                .toList();
    }

    @Test
    void should_take_the_second_answer_when_the_first_does_not_come() throws Exception {
        replies(answer("never").ending(Ending.SILENT), answer("(noop)"));

        assertThat(propose(SOON, Budget.UNBOUNDED).text()).isEqualTo("(noop)");

        assertThat(results()).containsExactly("1 superseded", "2 ok");
        assertThat(ledger.calls().get(0).usage()).isEmpty();
        assertThat(server.received()).extracting(Received::body).hasSize(2).doesNotContainNull();
        assertThat(server.received().get(0).body())
                .isEqualTo(server.received().get(1).body())
                .contains("\"seed\"");
        assertThat(waits).isEmpty();
    }

    @Test
    void should_take_the_first_answer_when_it_comes_before_the_second() throws Exception {
        replies(answer("(first)"), answer("never").ending(Ending.STALLED));

        assertThat(propose(SOON, Budget.UNBOUNDED).text()).isEqualTo("(first)");

        assertThat(results()).containsExactly("1 ok", "2 superseded");
    }

    @Test
    void should_call_once_when_the_answer_comes_in_time() throws Exception {
        replies(answer("(noop)"));

        assertThat(propose(LATE, Budget.UNBOUNDED).text()).isEqualTo("(noop)");

        assertThat(results()).containsExactly("1 ok");
    }

    @Test
    void should_wait_for_the_second_when_the_first_fails() throws Exception {
        replies(Reply.of(500, "{}"), answer("(noop)").after(Duration.ofMillis(1500)));

        assertThat(propose(SOON, Budget.UNBOUNDED).text()).isEqualTo("(noop)");

        assertThat(results()).containsExactly("1 SERVER_ERROR", "2 ok");
        assertThat(waits).isEmpty();
    }

    @Test
    void should_retry_with_further_numbers_when_both_fail() throws Exception {
        replies(
                Reply.of(500, "{}"),
                Reply.of(503, "{}"),
                answer("(noop)"),
                answer("never").ending(Ending.SILENT));

        assertThat(propose(SOON, Budget.UNBOUNDED).text()).isEqualTo("(noop)");

        assertThat(results()).startsWith("1 SERVER_ERROR", "2 SERVER_ERROR", "3 ok");
        assertThat(waits).hasSize(1);
    }

    @Test
    void should_not_call_again_where_the_budget_allows_one_call() throws Exception {
        replies(answer("(first)").after(Duration.ofMillis(300)));

        assertThat(propose(SOON, Budget.UNBOUNDED.withCalls(1)).text()).isEqualTo("(first)");

        assertThat(server.received()).hasSize(1);
        assertThat(results()).containsExactly("1 ok");
    }

    @Test
    void should_give_up_both_calls_when_interrupted() throws Exception {
        replies(answer("").ending(Ending.SILENT), answer("").ending(Ending.STALLED));
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicReference<Boolean> marked = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            end.set(catchThrowable(() -> propose(SOON, Budget.UNBOUNDED)));
            marked.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        second.await();

        caller.interrupt();
        caller.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(marked.get()).isFalse();
        assertThat(results()).containsExactly("1 INTERRUPTED", "2 INTERRUPTED");
    }

    @Test
    void should_price_each_call_that_told_its_usage_once() throws Exception {
        replies(answer("never").ending(Ending.SILENT), answer("(noop)"));

        propose(SOON, Budget.UNBOUNDED);

        assertThat(ledger.total().calls()).isEqualTo(2);
        assertThat(ledger.total().tokens()).isEqualTo(120);
        assertThat(ledger.calls()).filteredOn(PhysicalCall::isAnswered).hasSize(1);
    }

    @Test
    void should_book_a_call_that_died() {
        ChatModelProposer proposer = proposer(LATE);
        Budget twoCalls = Budget.UNBOUNDED.withCalls(2).withTime(LATE);
        ProposalRequest request = request(new BudgetMeter(twoCalls, ledger, FATAL));

        assertThatThrownBy(() -> proposer.propose(request)).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> proposer.propose(request)).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> proposer.propose(request)).isInstanceOf(BudgetExhaustedException.class);

        assertThat(results()).containsExactly("1 FAULT", "1 FAULT");
        assertThat(ledger.total().unpricedCalls()).isEqualTo(2);
    }
}
