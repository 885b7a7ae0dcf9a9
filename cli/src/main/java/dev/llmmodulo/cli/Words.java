package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;

/** How the commands say verdicts and outcomes. */
record Words(Lexicon lexicon) {

    /** How the reason begins where a model refused to answer. */
    static final String REFUSED = ServiceException.Kind.REJECTED + ": ";

    static String of(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Solved) {
            return "solved";
        } else if (outcome instanceof Outcome.ProvenUnsolvable) {
            return "proven unsolvable";
        }
        return outcome instanceof Outcome.BudgetExhausted ? "not solved" : "stopped";
    }

    /** What more there is to say of an outcome. */
    static String detail(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Solved) {
            return "in " + count(outcome.transcript().turns().size(), "round");
        } else if (outcome instanceof Outcome.ProvenUnsolvable<?> unsolvable) {
            return "by a certificate of kind "
                    + unsolvable.certificate().certificate().kind();
        }
        return outcome instanceof Outcome.BudgetExhausted<?> exhausted
                ? usedUp(exhausted)
                : withoutRefused(((Outcome.Aborted<?>) outcome).reason());
    }

    private static String withoutRefused(String reason) {
        return reason.startsWith(REFUSED) ? reason.substring(REFUSED.length()) : reason;
    }

    private static String usedUp(Outcome.BudgetExhausted<?> exhausted) {
        boolean isReckoned = exhausted.limit() == Limit.TOKENS || exhausted.limit() == Limit.MONEY;
        boolean isUntold = exhausted.transcript().turns().stream()
                .anyMatch(turn -> turn.answer().usage().isEmpty());
        return "the budget of " + exhausted.limit().name().toLowerCase(Locale.ROOT) + " is used up"
                + (isReckoned && isUntold
                        ? ", since the service did not tell what an answer took, so that nobody can say what is left"
                        : "");
    }

    /** {@code 1 step}, {@code 2 steps}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** What a verdict has to say beside itself, a sentence or more each. */
    List<String> about(Verdict<?> verdict) {
        return verdict instanceof Verdict.Unknown<?> unknown
                ? List.of(unknown.reason().text())
                : verdict.critiques().stream().map(this::of).toList();
    }

    String of(Critique critique) {
        return critique instanceof PlanCritique finding ? finding.describe(lexicon) : critique.id();
    }

    /** Why something is not known; that a feature is not supported is said so. */
    static String why(Reason reason) {
        return reason.kind() == Reason.Kind.UNSUPPORTED ? "unsupported: " + reason.text() : reason.text();
    }
}
