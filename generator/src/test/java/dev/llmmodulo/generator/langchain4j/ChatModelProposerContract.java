package dev.llmmodulo.generator.langchain4j;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.PriceTable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every provider: besides its answers, what becomes of failures, budgets and interruptions. */
abstract class ChatModelProposerContract extends HistoryContract {

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, NOT_AUTHORISED",
        "403, NOT_AUTHORISED",
        "404, NO_SUCH_MODEL",
        "402, REJECTED",
        "301, REJECTED"
    })
    void should_not_retry_what_will_fail_again(int status, Kind kind) {
        server.reply(Reply.of(status, "{\"error\":{\"message\":\"no such thing\"}}"));

        ServiceException failure = failure(spec());

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(String.valueOf(status)).hasMessageContaining("no such thing");
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly(kind.name());
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408, TIMED_OUT", "429, RATE_LIMITED", "500, SERVER_ERROR", "503, SERVER_ERROR", "529, SERVER_ERROR"})
    void should_retry_what_may_pass(int status, Kind kind) throws Exception {
        server.reply(Reply.of(status, "{}"), Reply.of(status, "{}"), Reply.ok(answer("(noop)")));

        assertThat(propose().text()).isEqualTo("(noop)");

        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly(kind.name(), kind.name(), "ok");
        assertThat(ledger.calls()).extracting(PhysicalCall::attempt).containsExactly(1, 2, 3);
        assertThat(waits.get(0)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1500));
        assertThat(waits.get(1)).isBetween(Duration.ofMillis(2000), Duration.ofMillis(3000));
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT1S",
        "7, PT7S",
        "120, PT2M",
        "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 11:00:00 GMT', PT1S"
    })
    void should_wait_as_long_as_the_service_asks_and_as_usual_at_least(String header, Duration least) throws Exception {
        server.reply(Reply.of(429, "{}").withHeader("Retry-After", header), Reply.ok(answer("(noop)")));

        propose();

        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isGreaterThan(least).isLessThanOrEqualTo(least.plusMillis(500)));
    }

    @Test
    void should_wait_longer_each_time_when_the_service_asks_for_no_wait() {
        Reply atOnce = Reply.of(503, "{}").withHeader("Retry-After", "0");
        server.reply(atOnce, atOnce, atOnce, atOnce, atOnce);

        assertThat(failure(spec()).kind()).isEqualTo(Kind.SERVER_ERROR);

        assertThat(waits).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(waits.get(i)).isBetween(Duration.ofSeconds(1L << i), Duration.ofMillis(1500L << i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"121", "600", "'Sat, 21 Nov 2026 12:10:00 GMT'"})
    void should_fail_at_once_when_the_service_asks_for_too_long_a_wait(String header) {
        server.reply(
                Reply.of(429, "{}").withHeader("Retry-After", header.replace("'", "")), Reply.ok(answer("(noop)")));

        ServiceException failure = failure(spec());

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure)
                .hasMessageContaining("429")
                .hasMessageMatching(".*called again in (121|600) s, and no more than 120 s are waited for");
        assertThat(server.received()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void should_fail_once_the_retries_are_used_up() {
        server.reply(Reply.of(500, "{}"), Reply.of(500, "{}"), Reply.of(500, "{}"));

        ServiceException failure = failure(spec().withBounds(CallBounds.DEFAULT.withRetries(2)));

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(server.received()).hasSize(3);
        assertThat(ledger.calls()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is no JSON",
                "[]",
                "{\"choices\": 3, \"content\": 3, \"candidates\": 3}",
                "{}",
                "",
                "{\"a\":"
            })
    void should_call_an_answer_malformed_that_it_cannot_read(String body) {
        server.reply(Reply.ok(body));

        assertThat(failure(withoutRetries()).kind()).isEqualTo(Kind.MALFORMED_ANSWER);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("MALFORMED_ANSWER");
    }

    @Test
    void should_notice_that_a_body_was_cut_off() {
        server.reply(Reply.ok(answer("(noop)")).ending(Ending.CUT_OFF));

        assertThat(failure(withoutRetries()).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void should_stop_waiting_for_a_body_that_stalls() {
        server.reply(Reply.ok(answer("(noop)")).ending(Ending.STALLED));
        CallBounds brief = CallBounds.DEFAULT.withRetries(0).withTimeout(Duration.ofMillis(150));

        assertThat(failure(spec().withBounds(brief)).kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TIMED_OUT");
    }

    /** A local server that does not run will hardly run in a few seconds. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 2", "9, 2"})
    void should_say_that_nobody_listens_and_soon_leave_it_at_that(int retries, int made) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        CallBounds bounds = CallBounds.DEFAULT.withRetries(retries);
        ModelSpec nobody = spec().withBounds(bounds).withBaseUrl(baseUrl(URI.create("http://127.0.0.1:" + port)));
        ChatModelProposer proposer = new ChatModelProposer(
                nobody, environment(), PriceTable.shipped(), InstantSource.fixed(NOW), waits::add);
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.fixed(NOW));

        ServiceException failure = catchThrowableOfType(
                ServiceException.class, () -> proposer.propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter)));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("no connection to 127.0.0.1:" + port)
                .hasMessageContaining("no server runs there");
        assertThat(waits).hasSize(made);
        assertThat(ledger.calls()).hasSize(made + 1);
    }

    @Test
    void should_read_an_answer_as_large_as_allowed() throws Exception {
        int most = spec().bounds().maxAnswerBytes();
        server.reply(Reply.ok(answer("x".repeat(most - answer("").length()))));

        assertThat(propose().text()).hasSize(most - answer("").length());
    }

    @Test
    void should_refuse_an_answer_that_is_larger_than_allowed() {
        int most = spec().bounds().maxAnswerBytes();
        server.reply(Reply.ok(answer("x".repeat(most - answer("").length() + 1))));

        assertThat(failure(spec()).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void should_read_only_the_beginning_of_a_long_error() {
        server.reply(Reply.of(503, "<html>" + "x".repeat(11_000_000)));

        ServiceException failure = failure(withoutRetries());

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(failure.getMessage()).hasSizeLessThan(500);
    }

    @Test
    void should_not_pass_on_a_key_that_the_server_echoes() {
        assumeFalse(keyHeader().isEmpty(), "the provider takes no key");
        server.reply(Reply.of(401, "{\"error\":\"Incorrect key " + KEY + "\"}"));
        String padding = "y".repeat(400 - KEY.length() / 2);
        server.reply(Reply.of(401, padding + KEY));

        String whole = failure(spec()).getMessage();
        String atTheCut = failure(spec()).getMessage();

        assertThat(whole + atTheCut).doesNotContain(KEY).doesNotContain(KEY.substring(0, 8));
        assertThat(whole).contains(ApiKey.REDACTED);
        assertThat(ledger.calls().toString()).doesNotContain(KEY);
    }

    @Test
    void should_stop_promptly_when_interrupted_during_a_call() throws Exception {
        server.reply(Reply.ok(answer("(noop)")).ending(Ending.STALLED));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = new Thread(() -> end.set(catchThrowable(this::propose)));
        caller.start();
        while (server.received().isEmpty()) {
            Thread.onSpinWait();
        }

        caller.interrupt();
        caller.join(SECONDS.toMillis(5));

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("INTERRUPTED");
    }

    @Test
    void should_not_call_on_an_interrupted_thread() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::propose).isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void should_not_retry_beyond_the_budget_of_calls() {
        server.reply(Reply.of(500, "{}"), Reply.of(500, "{}"));

        BudgetExhaustedException end = catchThrowableOfType(
                BudgetExhaustedException.class, () -> propose(spec(), Budget.UNBOUNDED.withCalls(2)));

        assertThat(end.limit()).isEqualTo(Limit.CALLS);
        assertThat(server.received()).hasSize(2);
        assertThat(waits).hasSize(1);
    }

    @Test
    void should_not_wait_beyond_the_budget_of_time() {
        server.reply(Reply.of(429, "{}").withHeader("Retry-After", "60"));

        BudgetExhaustedException end = catchThrowableOfType(
                BudgetExhaustedException.class,
                () -> propose(spec(), Budget.UNBOUNDED.withTime(Duration.ofSeconds(60))));

        assertThat(end.limit()).isEqualTo(Limit.TIME);
        assertThat(waits).isEmpty();
        assertThat(ledger.calls()).hasSize(1);
    }

    @Test
    void should_end_a_call_with_the_budget_of_time() {
        server.reply(Reply.ok(answer("(noop)")).ending(Ending.STALLED));
        ChatModelProposer proposer = proposer(withoutRetries());
        Budget brief = Budget.UNBOUNDED.withTime(Duration.ofMillis(300));
        BudgetMeter meter = new BudgetMeter(brief, ledger, InstantSource.system());

        BudgetExhaustedException end = catchThrowableOfType(
                BudgetExhaustedException.class,
                () -> proposer.propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter)));

        assertThat(end.limit()).isEqualTo(Limit.TIME);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TIMED_OUT");
    }

    @Test
    void should_retry_a_call_that_timed_out_while_the_solve_has_time_left() throws Exception {
        server.reply(Reply.of(408, "{}"), Reply.ok(answer("(noop)")));

        Answer answer = propose(spec(), Budget.UNBOUNDED.withTime(Duration.ofMinutes(5)));

        assertThat(answer.text()).isEqualTo("(noop)");
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TIMED_OUT", "ok");
    }
}
