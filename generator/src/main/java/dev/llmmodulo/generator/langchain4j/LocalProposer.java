package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A language model that runs in this process, behind LangChain4j's interface: no network, no key, no retries, and no cost
 * in money. Its tokens are counted like those of any other model.
 */
public final class LocalProposer implements Proposer {

    private final String id;
    private final Sampling sampling;
    private final Function<Sampling, ChatModel> model;
    private final InstantSource clock;

    /**
     * @param id what the ledger calls the model
     * @param sampling for the first proposal of an instance; if it has a seed, the others have other seeds
     * @param model the model for one proposal; must not wait for anything outside the process. To be interruptible
     *     amid an answer, it throws a {@link CancellationException} once its thread is interrupted
     */
    public LocalProposer(String id, Sampling sampling, Function<Sampling, ChatModel> model, InstantSource clock) {
        this.id = id;
        this.sampling = sampling;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Optional<Limit> limit = request.meter().exhausted();
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        }
        Instant started = clock.instant();
        try {
            ChatResponse response = model.apply(sampling.forProposal(request.round(), request.sample()))
                    .chat(ChatMessages.request(request.prompt()));
            Optional<TokenUsage> usage = usage(response);
            record(request, started, PhysicalCall.OK, usage);
            return new Answer(
                    Objects.requireNonNullElse(response.aiMessage().text(), ""), "", finish(response), usage, id);
        } catch (InvalidRequestException refused) {
            record(request, started, Kind.REJECTED.name(), Optional.empty());
            throw new ServiceException(Kind.REJECTED, String.valueOf(refused.getMessage()));
        } catch (CancellationException end) {
            if (!Thread.interrupted()) {
                throw end;
            }
            record(request, started, PhysicalCalls.INTERRUPTED, Optional.empty());
            throw new InterruptedException();
        }
    }

    private static Optional<TokenUsage> usage(ChatResponse response) {
        return Optional.ofNullable(response.tokenUsage())
                .map(told ->
                        TokenUsage.of(Counts.orZero(told.inputTokenCount()), Counts.orZero(told.outputTokenCount())));
    }

    private static Finish finish(ChatResponse response) {
        FinishReason reason = response.finishReason();
        return reason == FinishReason.STOP
                ? Finish.COMPLETE
                : reason == FinishReason.LENGTH ? Finish.LENGTH : Finish.OTHER;
    }

    private void record(ProposalRequest request, Instant started, String result, Optional<TokenUsage> usage) {
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        id,
                        request.round(),
                        1,
                        started,
                        Duration.between(started, clock.instant()),
                        result,
                        usage,
                        Optional.of(BigDecimal.ZERO)));
    }
}
