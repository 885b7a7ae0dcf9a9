package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes physical calls to one model, one at a time per thread, and prices them. Tells no ledger. Thread-safe. */
final class PhysicalCalls {

    /** The result of a call that ended because its thread was interrupted. */
    static final String INTERRUPTED = "INTERRUPTED";

    private static final String FAULT = "FAULT";

    /** A call that was given the rest of a solve's time may end so long before it, since two clocks measure that. */
    private static final Duration CLOCKS_APART = Duration.ofMillis(50);

    private final ModelSpec spec;
    private final ApiKey key;
    private final PriceTable prices;
    private final InstantSource clock;
    private final ModelService service;
    private final HttpTransport transport;

    /** @throws UnusableModelException the model cannot be asked like this */
    PhysicalCalls(ModelSpec spec, ApiKey key, PriceTable prices, InstantSource clock) {
        this(spec, key, prices, clock, spec.provider().service());
    }

    private PhysicalCalls(ModelSpec spec, ApiKey key, PriceTable prices, InstantSource clock, ModelService service) {
        this(spec, key, prices, clock, service, new HttpTransport(spec.bounds(), key, service, clock));
        // Settings that the service refuses are found here rather than in the first call.
        replies(spec, spec.bounds().timeout());
    }

    private PhysicalCalls(
            ModelSpec spec,
            ApiKey key,
            PriceTable prices,
            InstantSource clock,
            ModelService service,
            HttpTransport transport) {
        this.spec = spec;
        this.key = key;
        this.prices = prices;
        this.clock = clock;
        this.service = service;
        this.transport = transport;
    }

    /** The same model asked otherwise, on the same connections. */
    PhysicalCalls with(ModelSpec other) {
        return new PhysicalCalls(other, key, prices, clock, service, transport);
    }

    Optional<Price> price(Instant at) {
        return prices.priceOf(spec.id(), at.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Asks once, on this thread. A fault is a result too, because the call may have cost and has to be booked. */
    CallResult make(ProposalRequest request, ChatRequest chat, int attempt) {
        Call call = new Call(request.round(), attempt, clock.instant());
        try {
            return made(call, request, chat);
        } catch (RuntimeException | Error fault) {
            return new CallResult.Died(entry(call, FAULT, Optional.empty()), fault);
        }
    }

    private CallResult made(Call call, ProposalRequest request, ChatRequest chat) {
        Duration allowed = spec.bounds().timeout();
        Duration timeout = request.meter()
                .timeLeft()
                .filter(left -> left.compareTo(allowed) < 0)
                .orElse(allowed);
        try {
            ModelSpec seeded = spec.withSampling(spec.sampling().forProposal(request.round(), request.sample()));
            return answered(call, replies(seeded, timeout).to(chat));
        } catch (RuntimeException thrown) {
            Optional<Reply> refusal = CallRefused.in(thrown);
            if (refusal.isPresent()) {
                return answered(call, refusal.get());
            }
            if (CallInterrupted.isCauseOf(thrown)) {
                return new CallResult.Interrupted(entry(call, INTERRUPTED, Optional.empty()));
            }
            CallFailure failure = CallFailure.from(thrown, key);
            PhysicalCall entry = entry(call, failure.kind().name(), Optional.empty());
            boolean outOfTime =
                    failure.kind() == Kind.TIMED_OUT && timeout.compareTo(allowed) < 0 && isTimeUp(request.meter());
            return outOfTime ? new CallResult.OutOfTime(entry) : new CallResult.Failed(entry, failure);
        }
    }

    /** A service may also say that a call timed out, or fall silent, long before that. */
    private static boolean isTimeUp(BudgetMeter meter) {
        return meter.timeLeft()
                .filter(left -> left.compareTo(CLOCKS_APART) <= 0)
                .isPresent();
    }

    private CallResult answered(Call call, Reply reply) {
        String result = reply.finish() == Finish.BROKEN_OFF ? PhysicalCall.BROKEN_OFF : PhysicalCall.OK;
        return new CallResult.Answered(entry(call, result, reply.usage()), answer(reply));
    }

    private Replies replies(ModelSpec asked, Duration timeout) {
        return asked.bounds().longestSilence().isPresent()
                ? new StreamedReplies(service, service.streamingModel(asked, key, transport.forOneCall(), timeout))
                : new WholeReplies(service, service.model(asked, key, transport.forOneCall(), timeout));
    }

    private Answer answer(Reply reply) {
        ThinkTags text = ThinkTags.split(reply.text());
        String thinking = Stream.of(reply.thinking(), text.thinking())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Answer(
                text.answer(),
                thinking,
                reply.finish(),
                reply.usage(),
                reply.model().orElse(spec.name()));
    }

    private PhysicalCall entry(Call call, String result, Optional<TokenUsage> usage) {
        return new PhysicalCall(
                spec.id(),
                call.round(),
                call.attempt(),
                call.started(),
                Duration.between(call.started(), clock.instant()),
                result,
                usage,
                price(call.started()).flatMap(price -> usage.map(price::of)));
    }

    private record Call(int round, int attempt, Instant started) {}
}
