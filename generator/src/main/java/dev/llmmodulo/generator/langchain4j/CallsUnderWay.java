package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * The calls of each solve that were begun and are not in its ledger yet. They count for the budget of calls, so that proposals
 * made at the same time do not spend it twice. Thread-safe.
 */
final class CallsUnderWay {

    private final Map<BudgetMeter, Integer> calls = new WeakHashMap<>();

    /** The limit that forbids another call of a solve, if any. */
    synchronized Optional<Limit> exhausted(BudgetMeter meter) {
        int counted = meter.ledger().calls().size() + calls.getOrDefault(meter, 0);
        return counted >= meter.budget().calls().orElse(Integer.MAX_VALUE)
                ? Optional.of(Limit.CALLS)
                : meter.exhausted();
    }

    /** Begins a call unless a limit forbids it, which is then returned. */
    synchronized Optional<Limit> begin(BudgetMeter meter) {
        Optional<Limit> limit = exhausted(meter);
        if (limit.isEmpty()) {
            calls.merge(meter, 1, Integer::sum);
        }
        return limit;
    }

    /** A call that was begun has returned. */
    synchronized void end(BudgetMeter meter, PhysicalCall entry) {
        meter.ledger().record(entry);
        giveUp(meter);
    }

    /** A call that was begun is not made after all. */
    synchronized void giveUp(BudgetMeter meter) {
        if (calls.merge(meter, -1, Integer::sum) <= 0) {
            calls.remove(meter);
        }
    }
}
