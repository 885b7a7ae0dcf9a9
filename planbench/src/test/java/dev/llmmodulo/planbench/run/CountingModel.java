package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Is right in one of its answers, unless it was told something; each takes 100 tokens and half a second.
 *
 * @param right which answer, from 1
 */
record CountingModel(int right) implements RunModel {

    @Override
    public Proposer proposer(InstanceKey key, Exercise exercise) {
        String plan = exercise.plan() instanceof SearchResult.Solved solved
                ? solved.plan().toIpc()
                : "";
        return request -> {
            Optional<Limit> limit = request.meter().exhausted();
            if (limit.isPresent()) {
                throw new BudgetExhaustedException(limit.get());
            }
            boolean isTold = request.prompt().messages().size() > 1;
            TokenUsage usage = TokenUsage.of(60, 40);
            request.meter()
                    .ledger()
                    .record(new PhysicalCall(
                            "m",
                            request.round(),
                            1,
                            Instant.EPOCH,
                            Duration.ofMillis(500),
                            PhysicalCall.OK,
                            Optional.of(usage),
                            Optional.of(BigDecimal.ZERO)));
            String text = request.round() == right && !isTold ? plan : "(pick-up nothing)";
            return new Answer(text, "", Finish.COMPLETE, Optional.of(usage), "m");
        };
    }
}
