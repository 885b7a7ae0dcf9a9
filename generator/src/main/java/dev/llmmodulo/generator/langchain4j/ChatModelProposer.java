package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language model of a real service. The calling thread waits for the answer and may be interrupted; helper threads
 * are daemons. A message of the prompt that is empty, such as a model's earlier answer, is sent as "(no answer)".
 */
public final class ChatModelProposer implements Proposer {

    private final ModelSpec spec;
    private final ApiKey key;
    private final PriceTable prices;
    private final InstantSource clock;
    private final Pause pause;
    private final ModelService service;
    private final HttpTransport transport;
    private final Pace pace;

    /**
     * @param environment where the provider's key is, as in {@link System#getenv()}
     * @throws UnusableModelException if the model cannot be asked like this, or its key is missing
     */
    public ChatModelProposer(ModelSpec spec, Map<String, String> environment, PriceTable prices) {
        this(spec, environment, prices, InstantSource.system(), Pause.REAL);
    }

    private ChatModelProposer(ChatModelProposer same, ModelSpec spec) {
        this.spec = spec;
        this.key = same.key;
        this.prices = same.prices;
        this.clock = same.clock;
        this.pause = same.pause;
        this.service = same.service;
        this.transport = same.transport;
        this.pace = same.pace;
    }

    ChatModelProposer(
            ModelSpec spec, Map<String, String> environment, PriceTable prices, InstantSource clock, Pause pause) {
        this.spec = spec;
        this.key = ApiKey.of(spec, environment);
        this.prices = prices;
        this.clock = clock;
        this.pause = pause;
        this.service = spec.provider().service();
        this.transport = new HttpTransport(spec.bounds().maxAnswerBytes(), key, service::readable, clock);
        this.pace = new Pace(spec.bounds().requestsPerMinute());
        // Settings that the service refuses are found here rather than in the first call.
        service.model(spec, key, transport.forOneCall(), spec.bounds().timeout());
    }

    /** This model with another seed; both together keep to the one bound on requests per minute. */
    public ChatModelProposer withSeed(int seed) {
        return new ChatModelProposer(this, spec.withSampling(spec.sampling().withSeed(seed)));
    }

    /**
     * Refuses a budget that could not be kept, which {@link #propose} does too, before its first call.
     *
     * @throws UnpricedModelException money is bounded, and no price of the model is known today
     */
    public void requireKept(Budget budget) {
        if (budget.money().isPresent() && price(clock.instant()).isEmpty()) {
            throw new UnpricedModelException(spec.id());
        }
    }

    /** @throws UnpricedModelException as {@link #requireKept} does */
    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        requireKept(request.meter().budget());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        BudgetMeter meter = request.meter();
        RetryPlan plan = new RetryPlan(spec.bounds().retries(), request);
        ChatRequest chat = ChatMessages.request(request.prompt());
        for (int attempt = 1; true; attempt++) {
            refuseIfExhausted(meter);
            pauseWithin(meter, pace.reserve());
            refuseIfExhausted(meter);
            try {
                return call(request, chat, attempt);
            } catch (CallFailure failure) {
                Optional<Duration> wait = plan.waitAfter(failure);
                if (wait.isEmpty()) {
                    throw new ServiceException(failure.kind(), failure.getMessage());
                }
                refuseIfExhausted(meter);
                pauseWithin(meter, wait.get());
            }
        }
    }

    private Answer call(ProposalRequest request, ChatRequest chat, int attempt)
            throws BudgetExhaustedException, InterruptedException {
        Duration allowed = spec.bounds().timeout();
        Duration timeout = request.meter()
                .timeLeft()
                .filter(left -> left.compareTo(allowed) < 0)
                .orElse(allowed);
        ModelSpec seeded = spec.withSampling(spec.sampling().forProposal(request.round(), request.sample()));
        Instant started = clock.instant();
        try {
            ChatResponse response =
                    service.model(seeded, key, transport.forOneCall(), timeout).chat(chat);
            Answer answer = answer(response);
            record(request, attempt, started, "ok", answer.usage());
            return answer;
        } catch (RuntimeException thrown) {
            if (CallInterrupted.isCauseOf(thrown)) {
                record(request, attempt, started, "INTERRUPTED", Optional.empty());
                throw new InterruptedException();
            }
            CallFailure failure = CallFailure.from(thrown, key);
            record(request, attempt, started, failure.kind().name(), Optional.empty());
            if (failure.kind() == Kind.TIMED_OUT && timeout.compareTo(allowed) < 0) {
                throw new BudgetExhaustedException(Limit.TIME);
            }
            throw failure;
        }
    }

    private Answer answer(ChatResponse response) {
        ThinkTags text =
                ThinkTags.split(Objects.requireNonNullElse(response.aiMessage().text(), ""));
        String thinking = Stream.of(
                        Objects.requireNonNullElse(response.aiMessage().thinking(), ""), text.thinking())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        String model = Objects.requireNonNullElse(response.modelName(), spec.name());
        return new Answer(text.answer(), thinking, service.finish(response), service.usage(response), model);
    }

    private void record(
            ProposalRequest request, int attempt, Instant started, String result, Optional<TokenUsage> usage) {
        Duration latency = Duration.between(started, clock.instant());
        PhysicalCall call = new PhysicalCall(
                spec.id(),
                request.round(),
                attempt,
                started,
                latency,
                result,
                usage,
                price(started).flatMap(price -> usage.map(price::of)));
        request.meter().ledger().record(call);
    }

    private Optional<Price> price(Instant at) {
        return prices.priceOf(spec.id(), at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static void refuseIfExhausted(BudgetMeter meter) throws BudgetExhaustedException {
        Optional<Limit> limit = meter.exhausted();
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        }
    }

    private void pauseWithin(BudgetMeter meter, Duration wait) throws BudgetExhaustedException, InterruptedException {
        if (wait.isZero()) {
            return;
        }
        if (meter.timeLeft().filter(left -> left.compareTo(wait) <= 0).isPresent()) {
            throw new BudgetExhaustedException(Limit.TIME);
        }
        pause.pause(wait);
    }
}
