package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.PriceTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class CircuitBreakingTest {

    private static final Prompt PROMPT = new Prompt("test/1", List.of(Message.user("Plan this.")), List.of());
    private static final CircuitBreaking AFTER_THREE = new CircuitBreaking(3, Duration.ofMinutes(1));

    private final CostLedger ledger = new CostLedger();
    private volatile Instant now = Instant.parse("2026-11-26T12:00:00Z");

    private ChatModelProposer proposer(LoopbackOpenAi model, int retries, CircuitBreaking breaking) {
        return proposer(
                ModelSpec.parse("openai:loopback").withBaseUrl(model.baseUrl()),
                CallBounds.DEFAULT.withRetries(retries).withCircuitBreaking(breaking));
    }

    private ChatModelProposer proposer(ModelSpec spec, CallBounds bounds) {
        return new ChatModelProposer(spec.withBounds(bounds), Map.of(), PriceTable.shipped(), () -> now, wait -> {});
    }

    private Answer propose(ChatModelProposer proposer) throws Exception {
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.system());
        return proposer.propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter));
    }

    private ServiceException failure(ChatModelProposer proposer) {
        return catchThrowableOfType(ServiceException.class, () -> propose(proposer));
    }

    private List<Kind> failures(ChatModelProposer proposer, int proposals) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < proposals; i++) {
            kinds.add(failure(proposer).kind());
        }
        return kinds;
    }

    private static LoopbackOpenAi failing(int... statuses) {
        LoopbackOpenAi model = new LoopbackOpenAi();
        for (int status : statuses) {
            model.failing(status);
        }
        return model;
    }

    @Test
    void should_send_no_call_once_so_many_failed_in_a_row() {
        try (LoopbackOpenAi model = failing(500, 503, 500)) {
            ChatModelProposer proposer = proposer(model, 0, AFTER_THREE);

            assertThat(failures(proposer, 5))
                    .containsExactly(
                            Kind.SERVER_ERROR,
                            Kind.SERVER_ERROR,
                            Kind.SERVER_ERROR,
                            Kind.CIRCUIT_OPEN,
                            Kind.CIRCUIT_OPEN);
            assertThat(failure(proposer))
                    .hasMessageContaining("the last 3 calls failed")
                    .hasMessageContaining("SERVER_ERROR: 500");
            assertThat(model.requests()).hasSize(3);
            assertThat(ledger.calls()).hasSize(3);
        }
    }

    @Test
    void should_end_the_retries_under_way() {
        try (LoopbackOpenAi model = failing(500, 500, 500)) {
            assertThat(failure(proposer(model, 20, AFTER_THREE)).kind()).isEqualTo(Kind.CIRCUIT_OPEN);
            assertThat(model.requests()).hasSize(3);
        }
    }

    @Test
    void should_leave_a_service_alone_whichever_of_its_models_is_asked() throws Exception {
        try (LoopbackOpenAi model = failing(500, 500, 500);
                LoopbackOpenAi elsewhere = LoopbackOpenAi.answering("(noop)")) {
            Services services = new Services();
            CallBounds bounds = CallBounds.DEFAULT.withRetries(0).withCircuitBreaking(AFTER_THREE);
            ModelSpec one = ModelSpec.parse("openai:one").withBaseUrl(model.baseUrl());
            ModelSpec other = ModelSpec.parse("openai:other").withBaseUrl(model.baseUrl());
            ModelSpec away = ModelSpec.parse("openai:one").withBaseUrl(elsewhere.baseUrl());
            ChatModelProposer proposing = proposer(one.withBounds(bounds), services);
            ChatModelProposer criticizing = proposer(other.withBounds(CallBounds.DEFAULT), services);
            ChatModelProposer elsewhereProposing = proposer(away.withBounds(bounds), services);

            assertThat(failures(proposing, 3)).containsOnly(Kind.SERVER_ERROR);

            assertThat(failure(criticizing).kind()).isEqualTo(Kind.CIRCUIT_OPEN);
            assertThat(propose(elsewhereProposing).text()).isEqualTo("(noop)");
            assertThat(model.requests()).hasSize(3);
        }
    }

    private ChatModelProposer proposer(ModelSpec spec, Services services) {
        return new ChatModelProposer(spec, Map.of(), PriceTable.shipped(), services, () -> now, () -> now, wait -> {});
    }

    @Test
    void should_leave_one_model_alone_whatever_its_seed() {
        try (LoopbackOpenAi model = failing(500, 500, 500)) {
            ChatModelProposer proposer = proposer(model, 0, AFTER_THREE);
            failures(proposer, 3);

            assertThat(failure(proposer.withSeed(7)).kind()).isEqualTo(Kind.CIRCUIT_OPEN);
        }
    }

    @Test
    void should_try_again_after_the_rest_and_go_on_when_that_is_answered() throws Exception {
        try (LoopbackOpenAi model = failing(500, 500, 500)) {
            ChatModelProposer proposer = proposer(model, 0, AFTER_THREE);
            failures(proposer, 4);
            model.answer("(noop)").failing(500).answer("(noop)");

            now = now.plus(AFTER_THREE.rest()).plusMillis(1);

            assertThat(propose(proposer).text()).isEqualTo("(noop)");
            assertThat(failure(proposer).kind()).isEqualTo(Kind.SERVER_ERROR);
            assertThat(propose(proposer).text()).isEqualTo("(noop)");
        }
    }

    @Test
    void should_rest_again_when_the_single_try_fails() {
        try (LoopbackOpenAi model = failing(500, 500, 500, 500)) {
            ChatModelProposer proposer = proposer(model, 0, AFTER_THREE);
            failures(proposer, 3);

            now = now.plus(AFTER_THREE.rest()).plusMillis(1);

            assertThat(failures(proposer, 2)).containsExactly(Kind.SERVER_ERROR, Kind.CIRCUIT_OPEN);
            assertThat(model.requests()).hasSize(4);
        }
    }

    @Test
    void should_try_once_more_when_the_single_try_died() throws Exception {
        try (LoopbackOpenAi model = failing(500, 500, 500)) {
            ChatModelProposer proposer = proposer(
                    ModelSpec.parse("openai:loopback").withBaseUrl(model.baseUrl()),
                    CallBounds.DEFAULT
                            .withRetries(0)
                            .withCircuitBreaking(AFTER_THREE)
                            .withHedgeAfter(Duration.ofMinutes(1)));
            failures(proposer, 3);
            model.answer("(noop)");
            now = now.plus(AFTER_THREE.rest()).plusMillis(1);
            Budget minute = Budget.UNBOUNDED.withTime(Duration.ofMinutes(1));
            BudgetMeter fatal = new BudgetMeter(minute, ledger, HedgingTest.FATAL);

            assertThatThrownBy(() -> proposer.propose(new ProposalRequest("instance-1", 1, 0, PROMPT, fatal)))
                    .isInstanceOf(StackOverflowError.class);

            assertThat(propose(proposer).text()).isEqualTo("(noop)");
        }
    }

    @Test
    void should_fail_other_proposals_while_the_single_try_is_under_way() throws Exception {
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        List<Reply> first = new ArrayList<>(List.of(Reply.of(500, "{}"), Reply.of(500, "{}"), Reply.of(500, "{}")));
        try (LoopbackServer server = new LoopbackServer(request -> {
            if (!first.isEmpty()) {
                return first.remove(0);
            }
            trying.countDown();
            await(answer);
            return Reply.ok(LoopbackOpenAi.completion("(noop)"));
        })) {
            ChatModelProposer proposer = proposer(
                    ModelSpec.parse("openai:loopback").withBaseUrl(server.url().resolve("/v1")),
                    CallBounds.DEFAULT.withRetries(0).withCircuitBreaking(AFTER_THREE));
            failures(proposer, 3);
            now = now.plus(AFTER_THREE.rest()).plusMillis(1);
            Thread single = new Thread(() -> failure(proposer));
            single.start();
            trying.await();

            Kind meanwhile = failure(proposer).kind();
            answer.countDown();
            single.join();

            assertThat(meanwhile).isEqualTo(Kind.CIRCUIT_OPEN);
            assertThat(propose(proposer).text()).isEqualTo("(noop)");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 400, 401, 404})
    void should_not_take_an_answer_that_is_a_refusal_for_a_failing_service(int status) {
        try (LoopbackOpenAi model = failing(status, status, status, status, 500, 500, status, 500)) {
            ChatModelProposer proposer = proposer(model, 0, AFTER_THREE);

            assertThat(failures(proposer, 8)).doesNotContain(Kind.CIRCUIT_OPEN);
            assertThat(failure(proposer).kind()).isEqualTo(Kind.CIRCUIT_OPEN);
        }
    }

    @Test
    void should_not_take_slow_answers_for_failures() throws Exception {
        try (LoopbackServer server = new LoopbackServer(request -> {
            now = now.plus(Duration.ofMinutes(9));
            return Reply.ok(LoopbackOpenAi.completion("(noop)"));
        })) {
            ChatModelProposer proposer = proposer(
                    ModelSpec.parse("openai:loopback").withBaseUrl(server.url().resolve("/v1")),
                    CallBounds.DEFAULT.withCircuitBreaking(AFTER_THREE));

            for (int proposal = 0; proposal < 10; proposal++) {
                assertThat(propose(proposer).text()).isEqualTo("(noop)");
            }
        }
        assertThat(ledger.calls()).extracting(PhysicalCall::latency).containsOnly(Duration.ofMinutes(9));
    }

    @Test
    void should_be_off_if_not_asked_for() {
        try (LoopbackOpenAi model = new LoopbackOpenAi()) {
            for (int i = 0; i < 40; i++) {
                model.failing(500);
            }
            ChatModelProposer proposer = proposer(
                    ModelSpec.parse("openai:loopback").withBaseUrl(model.baseUrl()), CallBounds.DEFAULT.withRetries(0));

            assertThat(failures(proposer, 40)).containsOnly(Kind.SERVER_ERROR);
        }
    }

    @Test
    void should_be_patient_with_a_service_that_fails_every_second_call() throws Exception {
        SplittableRandom chance = new SplittableRandom(1);
        try (LoopbackOpenAi model = new LoopbackOpenAi()) {
            int answers = 0;
            while (answers < 25) {
                if (chance.nextBoolean()) {
                    model.failing(500);
                } else {
                    model.answer("(noop)");
                    answers++;
                }
            }
            ChatModelProposer proposer = proposer(model, 20, CircuitBreaking.PATIENT);

            for (int proposal = 0; proposal < 25; proposal++) {
                assertThat(propose(proposer).text()).isEqualTo("(noop)");
            }
            assertThat(ledger.calls()).filteredOn(PhysicalCall::isAnswered).hasSize(25);
            assertThat(ledger.calls()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void should_refuse_to_rest_after_nothing_or_for_no_time() {
        assertThatThrownBy(() -> new CircuitBreaking(0, Duration.ofMinutes(1)))
                .isInstanceOf(UnusableModelException.class);
        assertThatThrownBy(() -> new CircuitBreaking(1, Duration.ZERO)).isInstanceOf(UnusableModelException.class);
    }
}
