package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every physical call as it returns. Thread-safe. */
public final class CostLedger {

    private final List<PhysicalCall> calls = new CopyOnWriteArrayList<>();

    public void record(PhysicalCall call) {
        calls.add(call);
    }

    public List<PhysicalCall> calls() {
        return List.copyOf(calls);
    }

    public Spend total() {
        long tokens = 0;
        BigDecimal money = BigDecimal.ZERO;
        int unpriced = 0;
        for (PhysicalCall call : calls) {
            tokens += call.usage().map(TokenUsage::total).orElse(0L);
            money = money.add(call.money().orElse(BigDecimal.ZERO));
            unpriced += call.money().isEmpty() ? 1 : 0;
        }
        return new Spend(calls.size(), tokens, money, unpriced);
    }
}
