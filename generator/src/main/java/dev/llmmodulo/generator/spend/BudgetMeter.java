package dev.llmmodulo.generator.spend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A budget being used up by one solve: its clock runs from construction. Thread-safe. */
public final class BudgetMeter {

    private final Budget budget;
    private final CostLedger ledger;
    private final InstantSource clock;
    private final Instant started;

    /**
     * Begins now: the time of the budget runs from here on.
     *
     * @param ledger what it holds already counts too, but for time
     * @param clock by which the time runs
     */
    public BudgetMeter(Budget budget, CostLedger ledger, InstantSource clock) {
        this.budget = budget;
        this.ledger = ledger;
        this.clock = clock;
        this.started = clock.instant();
    }

    public CostLedger ledger() {
        return ledger;
    }

    public Budget budget() {
        return budget;
    }

    /** The limit that forbids another physical call, if any. */
    public Optional<Limit> exhausted() {
        Spend spend = ledger.total();
        if (budget.calls().isPresent() && spend.calls() >= budget.calls().getAsInt()) {
            return Optional.of(Limit.CALLS);
        } else if (budget.tokens().isPresent() && areTokensUsedUp(spend)) {
            return Optional.of(Limit.TOKENS);
        } else if (budget.money().isPresent() && isMoneyUsedUp(spend)) {
            return Optional.of(Limit.MONEY);
        } else if (timeLeft().map(left -> left.isZero() || left.isNegative()).orElse(false)) {
            return Optional.of(Limit.TIME);
        }
        return Optional.empty();
    }

    /** Also when a service did not tell an answer's tokens, since nobody can say what is left then. */
    private boolean areTokensUsedUp(Spend spend) {
        return spend.tokens() >= budget.tokens().orElseThrow()
                || ledger.calls().stream().anyMatch(call -> call.isAnswered() && call.isUncounted());
    }

    /** Also when an answer's price is not known. */
    private boolean isMoneyUsedUp(Spend spend) {
        return spend.money().compareTo(budget.money().orElseThrow()) >= 0
                || ledger.calls().stream().anyMatch(call -> call.isAnswered() && call.isUnpriced());
    }

    /** The limit that forbids another round after so many, if any. */
    public Optional<Limit> exhaustedAfter(int rounds) {
        return budget.rounds().isPresent() && rounds >= budget.rounds().getAsInt()
                ? Optional.of(Limit.ROUNDS)
                : exhausted();
    }

    /** What is left of the wall time, if it is bounded; may be negative. */
    public Optional<Duration> timeLeft() {
        return budget.time().map(most -> most.minus(Duration.between(started, clock.instant())));
    }
}
