package dev.llmmodulo.generator.spend;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every physical call as it returns, and every attempt at a proof. Thread-safe if its observers are. */
public final class CostLedger {

    private final List<PhysicalCall> calls = new CopyOnWriteArrayList<>();
    private final List<ProofEffort> proofs = new CopyOnWriteArrayList<>();
    private final Consumer<PhysicalCall> observer;
    private final Consumer<ProofEffort> proofObserver;

    public CostLedger() {
        this(call -> {}, effort -> {});
    }

    /**
     * @param observer told of each call as it is recorded
     * @param proofObserver told of each attempt at a proof, perhaps on another thread
     */
    public CostLedger(Consumer<PhysicalCall> observer, Consumer<ProofEffort> proofObserver) {
        this.observer = observer;
        this.proofObserver = proofObserver;
    }

    /** Adds a call that returned, one that failed too, and tells the observer on this thread. */
    public void record(PhysicalCall call) {
        calls.add(call);
        observer.accept(call);
    }

    /** Adds an attempt at a proof, and tells its observer on this thread. */
    public void record(ProofEffort effort) {
        proofs.add(effort);
        proofObserver.accept(effort);
    }

    public List<ProofEffort> proofs() {
        return List.copyOf(proofs);
    }

    public List<PhysicalCall> calls() {
        return List.copyOf(calls);
    }

    /** The sum so far. A call whose tokens or price are not known counts as a call, and adds nothing to those. */
    public Spend total() {
        long tokens = 0;
        BigDecimal money = BigDecimal.ZERO;
        int unpriced = 0;
        for (PhysicalCall call : calls) {
            tokens += call.usage().map(TokenUsage::total).orElse(0L);
            money = money.add(call.money().orElse(BigDecimal.ZERO));
            unpriced += call.isUnpriced() ? 1 : 0;
        }
        Duration proving = proofs.stream().map(ProofEffort::time).reduce(Duration.ZERO, Duration::plus);
        return new Spend(calls.size(), tokens, money, unpriced, proofs.size(), proving);
    }
}
