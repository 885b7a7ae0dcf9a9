package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LocalProposerTest {

    private final CostLedger ledger = new CostLedger();

    /** Says the seed it was given and the question. */
    private static ChatModel echo(Sampling sampling) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                UserMessage question = (UserMessage) request.messages().get(0);
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from(sampling.seed().orElse(0) + " " + question.singleText()))
                        .tokenUsage(new dev.langchain4j.model.output.TokenUsage(12, 3))
                        .finishReason(FinishReason.LENGTH)
                        .build();
            }
        };
    }

    private static LocalProposer proposer(Sampling sampling) {
        return new LocalProposer("local", sampling, LocalProposerTest::echo, InstantSource.system());
    }

    private ProposalRequest request(int round, int sample, Budget budget) {
        Prompt prompt = new Prompt("test/1", List.of(Message.user("hello")), List.of());
        return new ProposalRequest(
                "one", round, sample, prompt, new BudgetMeter(budget, ledger, InstantSource.system()));
    }

    @Test
    void should_answer_count_tokens_and_cost_nothing() throws Exception {
        Answer answer = proposer(Sampling.UNSET).propose(request(2, 0, Budget.UNBOUNDED));

        assertThat(answer.text()).isEqualTo("0 hello");
        assertThat(answer.finish()).isEqualTo(Answer.Finish.LENGTH);
        assertThat(answer.usage()).contains(TokenUsage.of(12, 3));
        assertThat(ledger.calls()).singleElement().satisfies(call -> {
            assertThat(call.model()).isEqualTo("local");
            assertThat(call.round()).isEqualTo(2);
            assertThat(call.result()).isEqualTo(PhysicalCall.OK);
            assertThat(call.money()).contains(BigDecimal.ZERO);
        });
    }

    @Test
    void should_give_each_proposal_a_seed_of_its_own() throws Exception {
        LocalProposer proposer = proposer(Sampling.UNSET.withSeed(7));

        assertThat(proposer.propose(request(1, 0, Budget.UNBOUNDED)).text()).startsWith("7 ");
        assertThat(proposer.propose(request(2, 0, Budget.UNBOUNDED)).text()).startsWith("8 ");
        assertThat(proposer.propose(request(1, 1, Budget.UNBOUNDED)).text()).startsWith("10007 ");
    }

    @Test
    void should_keep_the_budget() {
        assertThatThrownBy(() -> proposer(Sampling.UNSET).propose(request(1, 0, Budget.UNBOUNDED.withCalls(0))))
                .isInstanceOf(BudgetExhaustedException.class)
                .extracting(thrown -> ((BudgetExhaustedException) thrown).limit())
                .isEqualTo(Limit.CALLS);
        assertThat(ledger.calls()).isEmpty();
    }

    @Test
    void should_record_what_the_model_refuses() {
        LocalProposer proposer = new LocalProposer(
                "local",
                Sampling.UNSET,
                sampling -> new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        throw new InvalidRequestException("no such domain");
                    }
                },
                InstantSource.system());

        assertThatThrownBy(() -> proposer.propose(request(1, 0, Budget.UNBOUNDED)))
                .isInstanceOf(ServiceException.class)
                .hasMessage("no such domain");
        assertThat(ledger.calls())
                .singleElement()
                .extracting(PhysicalCall::result)
                .isEqualTo("REJECTED");
    }

    @Test
    void should_stop_when_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> proposer(Sampling.UNSET).propose(request(1, 0, Budget.UNBOUNDED)))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void should_stop_when_interrupted_amid_an_answer() {
        LocalProposer proposer = givingUp(true);

        Throwable end = catchThrowable(() -> proposer.propose(request(1, 0, Budget.UNBOUNDED)));

        assertThat(Thread.interrupted()).isFalse();
        assertThat(end).isInstanceOf(InterruptedException.class);
        assertThat(ledger.calls())
                .singleElement()
                .extracting(PhysicalCall::result)
                .isEqualTo("INTERRUPTED");
    }

    @Test
    void should_not_take_a_model_that_gives_up_by_itself_for_an_interrupt() {
        LocalProposer proposer = givingUp(false);

        assertThatThrownBy(() -> proposer.propose(request(1, 0, Budget.UNBOUNDED)))
                .isInstanceOf(CancellationException.class);
    }

    private static LocalProposer givingUp(boolean interrupted) {
        return new LocalProposer(
                "local",
                Sampling.UNSET,
                sampling -> new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        if (interrupted) {
                            Thread.currentThread().interrupt();
                        }
                        throw new CancellationException("given up");
                    }
                },
                InstantSource.system());
    }
}
