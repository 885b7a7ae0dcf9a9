package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every physical call as it returns. Thread-safe if its observer is. */
public final class CostLedger {

    private final List<PhysicalCall> calls = new CopyOnWriteArrayList<>();
    private final Consumer<PhysicalCall> observer;

    public CostLedger() {
        this(call -> {});
    }

    /** @param observer told of each call as it is recorded */
    public CostLedger(Consumer<PhysicalCall> observer) {
        this.observer = observer;
    }

    public void record(PhysicalCall call) {
        calls.add(call);
        observer.accept(call);
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
