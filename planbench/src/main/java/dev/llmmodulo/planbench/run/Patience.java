package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.langchain4j.CircuitBreaking;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.Sending;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits while a model's service is left alone because it failed again and again; without that each instance would fail at
 * once, and a run be through before the service is back. If it does not come back, the run stops. Thread-safe.
 */
final class Patience {

    /** How often in a row the service is left alone before the run stops. */
    static final int MOST_RESTS = 10;

    private final String model;
    private final Optional<Duration> rest;
    private final RunMeter run;
    private long restsUntil = System.nanoTime();
    private int restsWithoutAnswer;

    private Patience(String model, Optional<Duration> rest, RunMeter run) {
        this.model = model;
        this.rest = rest;
        this.run = run;
    }

    /** As long as the spec has the model left alone, if it does. */
    static Patience with(ModelEntry entry, RunMeter run) {
        Optional<Duration> rest = entry.sending()
                .filter(sending -> sending.breakAfter().isPresent())
                .map(Patience::rest);
        return new Patience(entry.name(), rest, run);
    }

    private static Duration rest(Sending sending) {
        return sending.breakFor().orElse(CircuitBreaking.PATIENT.rest());
    }

    /**
     * The model, asked again after each rest.
     *
     * @param waited is told how long each was
     */
    Proposer around(Proposer proposer, Consumer<Duration> waited) {
        return rest.isEmpty()
                ? proposer
                : request -> {
                    while (true) {
                        try {
                            Answer answer = proposer.propose(request);
                            answered();
                            return answer;
                        } catch (ServiceException refused) {
                            if (refused.kind() != Kind.CIRCUIT_OPEN || isOutOfTime(request.meter())) {
                                throw refused;
                            }
                            rest(refused, request.meter(), waited);
                        }
                    }
                };
    }

    private static boolean isOutOfTime(BudgetMeter meter) {
        return meter.timeLeft()
                .filter(left -> left.isZero() || left.isNegative())
                .isPresent();
    }

    private synchronized void answered() {
        restsWithoutAnswer = 0;
    }

    private void rest(ServiceException refused, BudgetMeter meter, Consumer<Duration> waited)
            throws InterruptedException {
        Duration toWait = begin(refused);
        long began = System.nanoTime();
        try {
            run.rest(meter.timeLeft().filter(left -> left.compareTo(toWait) < 0).orElse(toWait));
        } finally {
            waited.accept(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** All that are refused during one rest wait for its end. */
    private synchronized Duration begin(ServiceException refused) {
        long now = System.nanoTime();
        if (now - restsUntil >= 0) {
            if (restsWithoutAnswer == MOST_RESTS) {
                run.stop(
                        Stop.SERVICE,
                        model + " was left alone " + MOST_RESTS + " times without an answer in between; "
                                + refused.getMessage());
            }
            restsWithoutAnswer++;
            restsUntil = now + rest.orElseThrow().toNanos();
        }
        return Duration.ofNanos(restsUntil - now);
    }

    /** Whether it waits now. */
    synchronized boolean isResting() {
        return restsWithoutAnswer > 0 && restsUntil - System.nanoTime() > 0;
    }
}
