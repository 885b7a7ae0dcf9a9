package dev.llmmodulo.generator.langchain4j;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What all calls to one service are held to together; see {@link Services}. Thread-safe. */
final class Service {

    private final String name;
    private final InstantSource clock;
    private final Consumer<PlannedRetry> retries;
    private final CallsUnderWay underWay = new CallsUnderWay();
    private OptionalInt requestsPerMinute = OptionalInt.empty();
    private Optional<CircuitBreaking> circuitBreaking = Optional.empty();
    private volatile Pace pace;
    private volatile Breaker breaker;

    Service(String name, InstantSource clock, Consumer<PlannedRetry> retries) {
        this.name = name;
        this.clock = clock;
        this.retries = retries;
        this.pace = new Pace(OptionalInt.empty(), clock);
        this.breaker = new Breaker(Optional.empty(), name, clock);
    }

    /** Holds all calls to these bounds too. */
    synchronized void hold(CallBounds bounds) {
        int fewest = requestsPerMinute.orElse(Integer.MAX_VALUE);
        if (bounds.requestsPerMinute().orElse(Integer.MAX_VALUE) < fewest) {
            requestsPerMinute = bounds.requestsPerMinute();
            pace = new Pace(requestsPerMinute, clock);
        }
        int patience = circuitBreaking.map(CircuitBreaking::failures).orElse(Integer.MAX_VALUE);
        if (bounds.circuitBreaking().filter(one -> one.failures() < patience).isPresent()) {
            circuitBreaking = bounds.circuitBreaking();
            breaker = new Breaker(circuitBreaking, name, clock);
        }
    }

    Pace pace() {
        return pace;
    }

    Breaker breaker() {
        return breaker;
    }

    CallsUnderWay underWay() {
        return underWay;
    }

    void tell(PlannedRetry retry) {
        retries.accept(retry);
    }
}
