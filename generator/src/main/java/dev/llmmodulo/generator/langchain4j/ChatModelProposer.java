package dev.llmmodulo.generator.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.SteadyClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language model of a real service. The calling thread waits for the answer and may be interrupted; helper threads
 * are daemons. A message of the prompt that is empty, such as a model's earlier answer, is sent as "(no answer)".
 */
public final class ChatModelProposer implements Proposer {

    private final ModelSpec spec;
    private final PhysicalCalls calls;
    private final InstantSource clock;
    private final Pause pause;
    private final Service service;

    /**
     * A model whose calls are held to no bounds of others.
     *
     * @param environment where the provider's key is, as in {@link System#getenv()}
     * @throws UnusableModelException if the model cannot be asked like this, or its key is missing
     */
    public ChatModelProposer(ModelSpec spec, Map<String, String> environment, PriceTable prices) {
        this(spec, environment, prices, new Services());
    }

    /**
     * A model of one of the services, held to its bounds together with the other models of it.
     *
     * @param environment where the provider's key is, as in {@link System#getenv()}
     * @throws UnusableModelException if the model cannot be asked like this, or its key is missing
     */
    public ChatModelProposer(ModelSpec spec, Map<String, String> environment, PriceTable prices, Services services) {
        this(spec, environment, prices, services, InstantSource.system(), new SteadyClock(), Pause.REAL);
    }

    private ChatModelProposer(ChatModelProposer same, ModelSpec spec) {
        this.spec = spec;
        this.calls = same.calls.with(spec);
        this.clock = same.clock;
        this.pause = same.pause;
        this.service = same.service;
    }

    ChatModelProposer(
            ModelSpec spec, Map<String, String> environment, PriceTable prices, InstantSource clock, Pause pause) {
        this(spec, environment, prices, new Services(), clock, clock, pause);
    }

    /**
     * @param clock of dates
     * @param steady of the time that passes
     */
    ChatModelProposer(
            ModelSpec spec,
            Map<String, String> environment,
            PriceTable prices,
            Services services,
            InstantSource clock,
            InstantSource steady,
            Pause pause) {
        this.spec = spec;
        this.calls = new PhysicalCalls(spec, ApiKey.of(spec, environment), prices, clock);
        this.clock = clock;
        this.pause = pause;
        this.service = services.of(spec, steady);
    }

    /** This model with another seed; both together keep to the one bound on requests per minute and on failures. */
    public ChatModelProposer withSeed(int seed) {
        return new ChatModelProposer(this, spec.withSampling(spec.sampling().withSeed(seed)));
    }

    /**
     * Refuses a budget that could not be kept, which {@link #propose} does too, before its first call.
     *
     * @throws UnpricedModelException money is bounded, and no price of the model is known today
     */
    public void requireKept(Budget budget) {
        if (budget.money().isPresent() && calls.price(clock.instant()).isEmpty()) {
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
        int made = 0;
        while (true) {
            refuse(service.underWay().exhausted(meter));
            pauseWithin(meter, service.pace().reserve());
            refuse(service.underWay().begin(meter));
            if (!service.breaker().permits()) {
                service.underWay().giveUp(meter);
                throw service.breaker().refusal();
            }
            List<CallResult> results = call(request, chat, made + 1);
            results.forEach(result -> learn(result, meter));
            made += results.size();
            Optional<Answer> answer = answer(results);
            if (answer.isPresent()) {
                return answer.get();
            }
            requireNoFault(results);
            CallFailure failure = failure(results.get(results.size() - 1));
            Duration wait = plan.waitAfter(failure);
            refuse(service.underWay().exhausted(meter));
            requireWithin(meter, wait);
            service.tell(new PlannedRetry(
                    spec.id(), request.instance(), request.round(), made, failure.kind(), failure.getMessage(), wait));
            pauseWithin(meter, wait);
        }
    }

    private List<CallResult> call(ProposalRequest request, ChatRequest chat, int attempt) {
        Optional<Duration> hedgeAfter = spec.bounds().hedgeAfter();
        return hedgeAfter.isEmpty()
                ? List.of(calls.make(request, chat, attempt))
                : new Hedge(hedgeAfter.get(), number -> calls.make(request, chat, number))
                        .make(attempt, () -> mayHedge(request.meter()));
    }

    /** Not if the call under way may be the last one that is allowed. */
    private boolean mayHedge(BudgetMeter meter) {
        if (!service.pace().isFree() || service.underWay().begin(meter).isPresent()) {
            return false;
        } else if (!service.breaker().permits()) {
            service.underWay().giveUp(meter);
            return false;
        }
        service.pace().reserve();
        return true;
    }

    private void learn(CallResult result, BudgetMeter meter) {
        service.breaker().learn(result);
        service.underWay().end(meter, result.entry());
    }

    private static Optional<Answer> answer(List<CallResult> results) {
        return results.stream()
                .filter(CallResult.Answered.class::isInstance)
                .map(result -> ((CallResult.Answered) result).answer())
                .findFirst();
    }

    private static CallFailure failure(CallResult result) throws BudgetExhaustedException, InterruptedException {
        if (result instanceof CallResult.Interrupted) {
            // Calls on other threads leave this thread's mark of the interruption standing.
            Thread.interrupted();
            throw new InterruptedException();
        } else if (result instanceof CallResult.OutOfTime) {
            throw new BudgetExhaustedException(Limit.TIME);
        }
        return ((CallResult.Failed) result).failure();
    }

    /** Of calls that were made at once, one that answered makes up for a fault of another; a failure does not. */
    private static void requireNoFault(List<CallResult> results) {
        for (CallResult result : results) {
            if (result instanceof CallResult.Died died) {
                throw unchecked(died.fault());
            }
        }
    }

    private static RuntimeException unchecked(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return (RuntimeException) fault;
    }

    private static void refuse(Optional<Limit> limit) throws BudgetExhaustedException {
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        }
    }

    private static void requireWithin(BudgetMeter meter, Duration wait) throws BudgetExhaustedException {
        if (meter.timeLeft().filter(left -> left.compareTo(wait) <= 0).isPresent()) {
            throw new BudgetExhaustedException(Limit.TIME);
        }
    }

    private void pauseWithin(BudgetMeter meter, Duration wait) throws BudgetExhaustedException, InterruptedException {
        if (wait.isZero()) {
            return;
        }
        requireWithin(meter, wait);
        pause.pause(wait);
    }
}
