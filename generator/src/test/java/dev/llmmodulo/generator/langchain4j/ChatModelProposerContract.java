package dev.llmmodulo.generator.langchain4j;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Received;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every provider, against a server on the loopback interface that speaks its protocol. */
@Timeout(30)
abstract class ChatModelProposerContract {

    static final String KEY = "sk-loopback-0123456789";
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Prompt PROMPT = new Prompt(
            "test/1",
            List.of(
                    new Message(Message.Role.SYSTEM, "You plan."),
                    Message.user("Plan this."),
                    Message.assistant(""),
                    Message.user("Again.")),
            List.of());

    final LoopbackServer server = new LoopbackServer();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final CostLedger ledger = new CostLedger();

    /** A spec of the provider, without base URL. */
    abstract ModelSpec spec();

    /** The service's base URL on the given server. */
    abstract URI baseUrl(URI server);

    /** Where a request for {@link #spec} goes. */
    abstract String path();

    /** The header that carries the key, as {@code name: value}; empty if none does. */
    abstract String keyHeader();

    /** JSON pointers into the request, with the values expected for temperature 0.5, seed 7 and 900 tokens. */
    abstract Map<String, String> expectedSettings();

    /** A complete answer whose usage is the protocol's way to say {@link #expectedUsage}. */
    abstract String answer(String text);

    abstract TokenUsage expectedUsage();

    abstract String answerWithoutUsage(String text);

    abstract String answerWithThinking(String thinking, String text);

    abstract String answerCutAtBound(String text);

    /** A refusal with usage; empty if the protocol has none. */
    abstract Optional<String> refusal();

    @AfterEach
    void close() {
        server.close();
    }

    Map<String, String> environment() {
        return Map.of("OPENAI_API_KEY", KEY, "ANTHROPIC_API_KEY", KEY, "GEMINI_API_KEY", KEY);
    }

    ChatModelProposer proposer(ModelSpec spec) {
        return new ChatModelProposer(
                spec.withBaseUrl(baseUrl(server.url())),
                environment(),
                PriceTable.shipped(),
                InstantSource.fixed(NOW),
                waits::add);
    }

    Answer propose(ModelSpec spec, Budget budget) throws Exception {
        BudgetMeter meter = new BudgetMeter(budget, ledger, InstantSource.fixed(NOW));
        return proposer(spec).propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter));
    }

    Answer propose() throws Exception {
        return propose(spec(), Budget.UNBOUNDED);
    }

    ServiceException failure(ModelSpec spec) {
        return catchThrowableOfType(ServiceException.class, () -> propose(spec, Budget.UNBOUNDED));
    }

    ModelSpec withoutRetries() {
        return spec().withBounds(spec().bounds().withRetries(0));
    }

    @Test
    void should_return_the_text_and_record_the_call() throws Exception {
        server.reply(Reply.ok(answer("(pick-up a)\n(stack a b)")));

        Answer answer = propose();

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.thinking()).isEmpty();
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.model()).isEqualTo(spec().name());
        assertThat(answer.usage()).contains(expectedUsage());
        PhysicalCall call = ledger.calls().get(0);
        assertThat(ledger.calls()).hasSize(1);
        assertThat(call.model()).isEqualTo(spec().id());
        assertThat(call.attempt()).isEqualTo(1);
        assertThat(call.result()).isEqualTo("ok");
        assertThat(call.usage()).contains(expectedUsage());
        assertThat(call.money()).isPresent();
    }

    @Test
    void should_send_what_the_protocol_asks_for_over_http_1_1() throws Exception {
        server.reply(Reply.ok(answer("x")));
        Sampling sampling = Sampling.UNSET.withTemperature(0.5).withSeed(7).withMaxOutputTokens(900);

        propose(spec().withSampling(sampling), Budget.UNBOUNDED);

        Received request = server.received().get(0);
        assertThat(request.protocol()).isEqualTo("HTTP/1.1");
        assertThat(request.headers()).doesNotContainKeys("Upgrade", "HTTP2-Settings");
        assertThat(request.path()).isEqualTo(path());
        JsonNode body = JSON.readTree(request.body());
        expectedSettings()
                .forEach((pointer, value) ->
                        assertThat(body.at(pointer).asText()).as(pointer).isEqualTo(value));
        assertThat(body.toString()).contains("You plan.", "Plan this.", "(no answer)", "Again.");
    }

    @Test
    void should_send_the_key_in_its_header_only() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        Received request = server.received().get(0);
        assertThat(request.body()).doesNotContain(KEY);
        assertThat(request.path()).doesNotContain(KEY);
        List<String> carriers = request.headers().entrySet().stream()
                .filter(header -> header.getValue().toString().contains(KEY))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": "
                        + header.getValue().get(0))
                .toList();
        assertThat(carriers).isEqualTo(keyHeader().isEmpty() ? List.of() : List.of(keyHeader()));
    }

    @Test
    void should_leave_out_settings_that_are_not_given() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        assertThat(server.received().get(0).body()).doesNotContain("temperature", "seed", "reasoning", "thinking");
    }

    @Test
    void should_vary_a_given_seed_from_proposal_to_proposal() throws Exception {
        server.reply(Reply.ok(answer("x")));
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.fixed(NOW));
        ModelSpec seeded = spec().withSampling(Sampling.UNSET.withSeed(7));

        proposer(seeded).propose(new ProposalRequest("instance-1", 3, 2, PROMPT, meter));

        assertThat(server.received().get(0).body().replace(" ", ""))
                .matches(body ->
                        body.contains("\"seed\":2009") == spec().provider().takesSeed());
    }

    @Test
    void should_admit_that_no_usage_was_told() throws Exception {
        server.reply(Reply.ok(answerWithoutUsage("(noop)")));

        Answer answer = propose();

        assertThat(answer.text()).isEqualTo("(noop)");
        assertThat(answer.usage()).isEmpty();
        assertThat(ledger.calls().get(0).usage()).isEmpty();
        assertThat(ledger.total().unpricedCalls()).isEqualTo(1);
    }

    @Test
    void should_keep_thinking_apart_from_the_answer() throws Exception {
        server.reply(Reply.ok(answerWithThinking("first a, then b", "(stack a b)")));

        Answer answer = propose();

        assertThat(answer.thinking()).isEqualTo("first a, then b");
        assertThat(answer.text()).isEqualTo("(stack a b)");
    }

    @Test
    void should_keep_thinking_in_tags_apart_from_the_answer() throws Exception {
        server.reply(Reply.ok(answer("<think>(stack b a)?</think>(stack a b)")));

        Answer answer = propose();

        assertThat(answer.thinking()).isEqualTo("(stack b a)?");
        assertThat(answer.text()).isEqualTo("(stack a b)");
    }

    @Test
    void should_return_an_empty_answer_as_an_answer() throws Exception {
        server.reply(Reply.ok(answer("")));

        Answer answer = propose();

        assertThat(answer.text()).isEmpty();
        assertThat(answer.usage()).contains(expectedUsage());
    }

    @Test
    void should_return_a_refusal_as_an_answer_with_its_usage() throws Exception {
        assumeTrue(refusal().isPresent(), "the protocol has no refusals");
        server.reply(Reply.ok(refusal().get()));

        Answer answer = propose();

        assertThat(answer.finish()).isEqualTo(Finish.REFUSED);
        assertThat(answer.usage()).contains(expectedUsage());
        assertThat(ledger.calls()).hasSize(1);
    }

    @Test
    void should_say_that_an_answer_was_cut_at_the_bound() throws Exception {
        server.reply(Reply.ok(answerCutAtBound("(pick-up")));

        assertThat(propose().finish()).isEqualTo(Finish.LENGTH);
    }

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
        "7, PT7S",
        "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 11:00:00 GMT', PT0S",
        "99999, PT2M"
    })
    void should_wait_as_long_as_the_service_asks(String header, Duration wait) throws Exception {
        server.reply(Reply.of(429, "{}").withHeader("Retry-After", header), Reply.ok(answer("(noop)")));

        propose();

        assertThat(waits).isEqualTo(wait.isZero() ? List.of() : List.of(wait));
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

    @Test
    void should_say_that_nobody_listens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ModelSpec nobody = withoutRetries().withBaseUrl(baseUrl(URI.create("http://127.0.0.1:" + port)));
        ChatModelProposer proposer = new ChatModelProposer(
                nobody, environment(), PriceTable.shipped(), InstantSource.fixed(NOW), waits::add);
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.fixed(NOW));

        ServiceException failure = catchThrowableOfType(
                ServiceException.class, () -> proposer.propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter)));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
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

        BudgetExhaustedException end = catchThrowableOfType(
                BudgetExhaustedException.class,
                () -> propose(spec(), Budget.UNBOUNDED.withTime(Duration.ofMillis(150))));

        assertThat(end.limit()).isEqualTo(Limit.TIME);
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly("TIMED_OUT");
    }
}
