package dev.llmmodulo.generator.langchain4j;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.verifiers.text.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not depend on the provider. */
@Timeout(30)
final class ChatModelProposerTest {

    private static final Prompt PROMPT = new Prompt("test/1", List.of(Message.user("Plan this.")), List.of());

    private final CostLedger ledger = new CostLedger();

    private ProposalRequest request(String instance) {
        return new ProposalRequest(
                instance, 1, 0, PROMPT, new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.system()));
    }

    private static ModelSpec at(LoopbackOpenAi model) {
        return ModelSpec.parse("openai:loopback").withBaseUrl(model.baseUrl());
    }

    private static ChatModelProposer proposer(ModelSpec spec, Pause pause) {
        return new ChatModelProposer(spec, Map.of(), PriceTable.shipped(), InstantSource.system(), pause);
    }

    @Test
    void should_reach_a_server_of_ones_own_without_a_key() throws Exception {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(stack a b)")) {
            Answer answer =
                    new ChatModelProposer(at(model), Map.of(), PriceTable.shipped()).propose(request("instance-1"));

            assertThat(answer.text()).isEqualTo("(stack a b)");
            assertThat(model.lastMessage(0)).isEqualTo("Plan this.");
        }
    }

    @Test
    void should_ask_nothing_under_a_money_budget_when_the_price_is_not_known() {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(noop)")) {
            ChatModelProposer proposer = new ChatModelProposer(at(model), Map.of(), PriceTable.shipped());
            ProblemTexts problem = new ProblemTexts(
                    Source.of("domain", "(define (domain d) (:predicates (p)) (:action a :parameters () :effect (p)))"),
                    Source.of("problem", "(define (problem q) (:domain d) (:init) (:goal (p)))"));
            PlanSolver solver = new PlanSolver(PlanningOptions.DEFAULT);
            Budget dollar = Budget.ofRounds(3).withMoney(BigDecimal.ONE);

            assertThat(solver.solve("instance-1", problem, proposer, dollar))
                    .isInstanceOfSatisfying(Outcome.Aborted.class, aborted -> {
                        assertThat(aborted.boundary()).isEqualTo(Outcome.Boundary.MODEL);
                        assertThat(aborted.reason()).contains("openai:loopback");
                    });
            assertThat(catchThrowable(() -> proposer.requireKept(dollar))).isInstanceOf(UnpricedModelException.class);
            assertThat(catchThrowable(() -> proposer.requireKept(Budget.ofRounds(3))))
                    .isNull();
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void should_answer_many_threads_at_once() throws Exception {
        int callers = 12;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (LoopbackOpenAi model =
                LoopbackOpenAi.answering(Collections.nCopies(callers, "(noop)").toArray(String[]::new))) {
            ChatModelProposer proposer = proposer(at(model), Pause.REAL);
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                String instance = "instance-" + i;
                calls.add(() -> proposer.propose(request(instance)));
            }

            for (Future<Answer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().text()).isEqualTo("(noop)");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.calls()).hasSize(callers);
    }

    @Test
    void should_leave_no_thread_that_keeps_the_machine_alive() throws Exception {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(noop)")) {
            proposer(at(model), Pause.REAL).propose(request("instance-1"));

            // The loopback server's own dispatcher is not ours to judge.
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread)
                            && !thread.isDaemon()
                            && !thread.getName().contains("HTTP-Dispatcher"))
                    .isEmpty();
        }
    }

    @Test
    void should_stop_promptly_when_interrupted_while_backing_off() throws Exception {
        CountDownLatch backingOff = new CountDownLatch(1);
        Pause longPause = wait -> {
            backingOff.countDown();
            Pause.REAL.pause(Duration.ofMinutes(5));
        };
        try (LoopbackOpenAi model = new LoopbackOpenAi().failing(500)) {
            ChatModelProposer proposer = proposer(at(model), longPause);
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = new Thread(() -> end.set(catchThrowable(() -> proposer.propose(request("instance-1")))));
            caller.start();
            backingOff.await();

            caller.interrupt();
            caller.join(SECONDS.toMillis(5));

            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void should_wait_the_same_in_every_run_but_differently_for_each_instance() throws Exception {
        assertThat(waitsFor("instance-1")).isEqualTo(waitsFor("instance-1")).isNotEqualTo(waitsFor("instance-2"));
    }

    private List<Duration> waitsFor(String instance) throws Exception {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        try (LoopbackOpenAi model =
                new LoopbackOpenAi().failing(500).failing(500).failing(400)) {
            ChatModelProposer proposer = proposer(at(model), waits::add);
            assertThat(catchThrowable(() -> proposer.propose(request(instance))))
                    .isNotNull();
        }
        return waits;
    }

    @Test
    void should_keep_to_the_pace() throws Exception {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("1", "2", "3")) {
            ModelSpec slow = at(model).withBounds(CallBounds.DEFAULT.withRequestsPerMinute(2));
            ChatModelProposer proposer = proposer(slow, waits::add);
            for (int call = 0; call < 3; call++) {
                proposer.propose(request("instance-1"));
            }
        }

        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    private static ChatModelProposer proposer(ModelSpec spec, Services services, Pause pause) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new ChatModelProposer(spec, Map.of(), PriceTable.shipped(), services, clock, clock, pause);
    }

    @Test
    void should_keep_the_models_of_one_service_to_one_pace_the_slowest() throws Exception {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("1", "2", "3");
                LoopbackOpenAi elsewhere = LoopbackOpenAi.answering("4")) {
            Services services = new Services();
            ModelSpec slow = at(model).withBounds(CallBounds.DEFAULT.withRequestsPerMinute(2));
            ModelSpec fast = at(model).withBounds(CallBounds.DEFAULT.withRequestsPerMinute(60));
            ModelSpec slash = at(model).withBaseUrl(URI.create(model.baseUrl() + "/"));
            ChatModelProposer first = proposer(fast, services, waits::add);
            ChatModelProposer second = proposer(slow, services, waits::add);
            ChatModelProposer third = proposer(slash, services, waits::add);
            ChatModelProposer other = proposer(at(elsewhere), services, waits::add);
            for (ChatModelProposer proposer : List.of(first, second, third, other)) {
                proposer.propose(request("instance-1"));
            }
        }

        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void should_tell_of_each_retry_before_it_waits() throws Exception {
        List<Object> told = new CopyOnWriteArrayList<>();
        try (LoopbackOpenAi model =
                new LoopbackOpenAi().failing(503).failing(500).answer("(noop)")) {
            ChatModelProposer proposer = proposer(at(model), new Services(told::add), told::add);

            proposer.propose(request("instance-1"));
        }

        assertThat(told).hasSize(4);
        assertThat(told.get(0)).isInstanceOfSatisfying(PlannedRetry.class, retry -> {
            assertThat(retry.model()).isEqualTo("openai:loopback");
            assertThat(retry.instance()).isEqualTo("instance-1");
            assertThat(retry.round()).isEqualTo(1);
            assertThat(retry.failed()).isEqualTo(1);
            assertThat(retry.kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(retry.message()).startsWith("503").contains("scripted failure");
            assertThat(retry.nextIn()).isEqualTo(told.get(1));
        });
        assertThat(told.get(2))
                .isInstanceOfSatisfying(
                        PlannedRetry.class, retry -> assertThat(retry.failed()).isEqualTo(2));
    }

    @Test
    void should_retry_as_often_as_can_be_counted() throws Exception {
        try (LoopbackOpenAi model =
                new LoopbackOpenAi().failing(503).failing(500).answer("(noop)")) {
            ModelSpec tireless = at(model).withBounds(CallBounds.DEFAULT.withRetries(Integer.MAX_VALUE));

            Answer answer = proposer(tireless, wait -> {}).propose(request("instance-1"));

            assertThat(answer.text()).isEqualTo("(noop)");
        }
    }

    @Test
    void should_tell_of_no_retry_that_the_budget_of_time_forbids() {
        List<PlannedRetry> told = new CopyOnWriteArrayList<>();
        try (LoopbackOpenAi model = new LoopbackOpenAi().failing(503)) {
            ChatModelProposer proposer = proposer(at(model), new Services(told::add), wait -> {});
            InstantSource clock = InstantSource.fixed(Instant.EPOCH);
            BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED.withTime(Duration.ofSeconds(1)), ledger, clock);

            assertThat(catchThrowable(() -> proposer.propose(new ProposalRequest("i", 1, 0, PROMPT, meter))))
                    .isInstanceOf(BudgetExhaustedException.class);
        }
        assertThat(told).isEmpty();
    }

    /** One proposal is told to come again while three calls are under way, which with it are all that is allowed. */
    @Test
    void should_count_the_calls_under_way_for_the_budget_of_calls() throws Exception {
        CountDownLatch allUnderWay = new CountDownLatch(4);
        CountDownLatch oneEnded = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        Function<LoopbackServer.Received, Reply> replies = received -> {
            int number = arrived.incrementAndGet();
            allUnderWay.countDown();
            try {
                if (number == 1) {
                    allUnderWay.await();
                    return Reply.of(429, "{}");
                } else if (number <= 4) {
                    oneEnded.await();
                }
                return Reply.ok(LoopbackOpenAi.completion("(noop)"));
            } catch (InterruptedException closed) {
                return Reply.of(500, "{}");
            }
        };
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED.withCalls(4), ledger, InstantSource.system());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Limit> limits = new CopyOnWriteArrayList<>();
        try (LoopbackServer server = new LoopbackServer(replies)) {
            ModelSpec spec =
                    ModelSpec.parse("openai:loopback").withBaseUrl(server.url().resolve("/v1"));
            ChatModelProposer proposer = proposer(spec, wait -> {});
            List<Callable<Optional<Answer>>> proposals = new ArrayList<>();
            for (int round = 1; round <= 4; round++) {
                ProposalRequest request = new ProposalRequest("i", round, 0, PROMPT, meter);
                proposals.add(() -> {
                    try {
                        return Optional.of(proposer.propose(request));
                    } catch (BudgetExhaustedException spent) {
                        limits.add(spent.limit());
                        return Optional.empty();
                    } finally {
                        oneEnded.countDown();
                    }
                });
            }
            for (Future<Optional<Answer>> answer : threads.invokeAll(proposals)) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(ledger.calls()).hasSize(4);
        assertThat(arrived).hasValue(4);
        assertThat(limits).containsExactly(Limit.CALLS);
    }

    @Test
    void should_not_alter_an_answer_that_holds_the_placeholder_of_a_local_key() throws Exception {
        try (LoopbackOpenAi model = LoopbackOpenAi.answering("(hand EMPTY)")) {
            Map<String, String> environment = Map.of("OPENAI_API_KEY", "EMPTY");

            Answer answer =
                    new ChatModelProposer(at(model), environment, PriceTable.shipped()).propose(request("instance-1"));

            assertThat(answer.text()).isEqualTo("(hand EMPTY)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'nonsense\r\n\r\n' | MALFORMED_ANSWER",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ch' | UNREACHABLE",
                "'HTTP/1.1 200 OK\r\n\r\n{\"choices\":[{\"mess' | MALFORMED_ANSWER",
                "'' | UNREACHABLE"
            })
    void should_tell_a_broken_connection_from_a_broken_answer(String bytes, Kind kind) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread service = new Thread(() -> serveOnce(server, bytes));
            service.start();
            ModelSpec spec = ModelSpec.parse("openai:loopback")
                    .withBaseUrl(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                    .withBounds(CallBounds.DEFAULT.withRetries(0));

            ServiceException failure = catchThrowableOfType(
                    ServiceException.class, () -> proposer(spec, Pause.REAL).propose(request("instance-1")));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(ledger.calls()).hasSize(1);
            service.join();
        }
    }

    private static void serveOnce(ServerSocket server, String bytes) {
        try (Socket socket = server.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int length = 0;
            for (String line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
            }
            // An unread request would reset the connection under the reply.
            request.skip(length);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
