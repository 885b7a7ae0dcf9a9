package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One problem that a model was asked to solve, and what it came to.
 *
 * @param unread whether the model of this program was asked something that it cannot read
 */
record Attempt(String instance, Outcome<PlanReading> outcome, Spend spend, boolean unread) {

    private static final Map<Limit, ExitCode> OUT_OF = Map.of(
            Limit.ROUNDS, ExitCode.UNSOLVED,
            Limit.TIME, ExitCode.OUT_OF_TIME,
            Limit.TOKENS, ExitCode.OUT_OF_TOKENS,
            Limit.MONEY, ExitCode.OUT_OF_MONEY,
            Limit.CALLS, ExitCode.OUT_OF_CALLS);

    private static final Map<Outcome.Boundary, ExitCode> FAILED_AT = Map.of(
            Outcome.Boundary.MODEL, ExitCode.SERVICE_FAILED,
            Outcome.Boundary.VERIFIER, ExitCode.UNDECIDED,
            Outcome.Boundary.HANDOVER, ExitCode.SOFTWARE_FAULT,
            Outcome.Boundary.INTERRUPTED, ExitCode.INTERRUPTED);

    /** The largest code of several attempts: an error before a limit, that before no plan, that before a plan. */
    static ExitCode exit(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::exit)
                .max(Comparator.comparing(ExitCode::code))
                .orElse(ExitCode.INTERRUPTED);
    }

    private ExitCode exit() {
        if (outcome instanceof Outcome.Solved) {
            return ExitCode.OK;
        } else if (outcome instanceof Outcome.ProvenUnsolvable) {
            return ExitCode.PROVEN_UNSOLVABLE;
        } else if (unread) {
            return ExitCode.UNDECIDED;
        }
        return outcome instanceof Outcome.BudgetExhausted<?> exhausted
                ? OUT_OF.get(exhausted.limit())
                : FAILED_AT.get(((Outcome.Aborted<?>) outcome).boundary());
    }

    /** As plain data. */
    Map<String, Object> facts(Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("problem", instance);
        facts.put("outcome", outcome.id());
        facts.put("detail", Words.detail(outcome));
        if (outcome instanceof Outcome.BudgetExhausted<?> exhausted) {
            facts.put("limit", exhausted.limit().name().toLowerCase(Locale.ROOT));
        } else if (outcome instanceof Outcome.Aborted<?> aborted) {
            facts.put("boundary", aborted.boundary().name().toLowerCase(Locale.ROOT));
        }
        if (outcome instanceof Outcome.Solved<PlanReading> solved) {
            facts.put("plan", solved.text().lines().toList());
            facts.put("advice", solved.advice().stream().map(words::of).toList());
        }
        facts.put("rounds", outcome.transcript().turns().size());
        facts.put("calls", spend.calls());
        facts.put("tokens", spend.tokens());
        facts.put("usd", spend.money());
        facts.put("unpricedCalls", spend.unpricedCalls());
        facts.put("proofAttempts", spend.proofAttempts());
        facts.put("proofSeconds", spend.proofTime().toNanos() / 1e9);
        return facts;
    }
}
