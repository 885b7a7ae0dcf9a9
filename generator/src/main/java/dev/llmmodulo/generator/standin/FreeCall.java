package dev.llmmodulo.generator.standin;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps budget and ledger for a call that asks no model: it takes no time, has no tokens and costs nothing. */
record FreeCall(String model, InstantSource clock) {

    /** @throws BudgetExhaustedException the budget allows no further call */
    void check(ProposalRequest request) throws BudgetExhaustedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Optional<Limit> limit = request.meter().exhausted();
        if (limit.isPresent()) {
            throw new BudgetExhaustedException(limit.get());
        }
    }

    void record(ProposalRequest request, String result) {
        request.meter()
                .ledger()
                .record(new PhysicalCall(
                        model,
                        request.round(),
                        1,
                        clock.instant(),
                        Duration.ZERO,
                        result,
                        Optional.empty(),
                        Optional.of(BigDecimal.ZERO)));
    }

    Answer answer(ProposalRequest request, String text) {
        record(request, "ok");
        return new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), model);
    }
}
