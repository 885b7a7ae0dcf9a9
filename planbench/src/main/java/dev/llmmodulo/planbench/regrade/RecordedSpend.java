package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * What the answers in one file came to, and what they cost.
 *
 * @param instances that were answered
 * @param unanswered further ones that the file asks about, if the run was stopped early
 * @param solved how many of them the last answer solved, of those that could be decided
 * @param byRound how many the last answer up to a round solved; empty if there are no rounds
 * @param answers of all rounds
 * @param metered those of them whose tokens are recorded
 * @param tokens of these together
 */
public record RecordedSpend(
        String engine,
        String task,
        String variant,
        int instances,
        int unanswered,
        Proportion solved,
        List<Proportion> byRound,
        int answers,
        int metered,
        TokenUsage tokens,
        RecordedMoney money) {

    public RecordedSpend {
        byRound = List.copyOf(byRound);
    }

    /**
     * Of the answers in one file, which all are of one engine, task and variant; empty if it has none.
     *
     * @param answers each round of dialogues with feedback
     * @param unanswered how many further instances the file asks about
     */
    public static Optional<RecordedSpend> of(List<Regraded> answers, int unanswered, RecordedPrices prices) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        RecordedAnswer first = answers.get(0).answer();
        List<Regraded> last = RoundScores.last(answers);
        Proportion solved = last.stream()
                .flatMap(one -> one.score().correct().stream())
                .reduce(Proportion.NONE, Proportion::plus, Proportion::plus);
        List<Optional<RecordedCall>> calls =
                answers.stream().map(one -> one.answer().call()).toList();
        List<TokenUsage> tokens = calls.stream()
                .flatMap(Optional::stream)
                .map(RecordedCall::tokens)
                .toList();
        return Optional.of(new RecordedSpend(
                first.engine(),
                first.task(),
                first.variant(),
                last.size(),
                unanswered,
                solved,
                RoundScores.of(answers).stream()
                        .flatMap(scores -> scores.graded().stream())
                        .toList(),
                answers.size(),
                tokens.size(),
                tokens.stream().reduce(TokenUsage::plus).orElse(TokenUsage.NONE),
                prices.moneyOf(calls)));
    }
}
