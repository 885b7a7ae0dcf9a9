package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.CostLedger;
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
 * @param failure of a call before each answer, if there is one
 */
record CountingModel(int right, Optional<Kind> failure) implements RunModel {

    CountingModel(int right) {
        this(right, Optional.empty());
    }

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
            CostLedger ledger = request.meter().ledger();
            failure.ifPresent(kind -> ledger.record(call(request, kind.name(), Optional.empty())));
            TokenUsage usage = TokenUsage.of(60, 40);
            ledger.record(call(request, PhysicalCall.OK, Optional.of(usage)));
            String text = request.round() == right && !isTold ? plan : "(pick-up nothing)";
            return new Answer(text, "", Finish.COMPLETE, Optional.of(usage), "m");
        };
    }

    /** Of half a second. */
    static PhysicalCall call(ProposalRequest request, String result, Optional<TokenUsage> usage) {
        return new PhysicalCall(
                "m",
                request.round(),
                1,
                Instant.EPOCH,
                Duration.ofMillis(500),
                result,
                usage,
                usage.map(used -> BigDecimal.ZERO));
    }
}
