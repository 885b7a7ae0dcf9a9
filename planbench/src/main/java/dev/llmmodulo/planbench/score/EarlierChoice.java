package dev.llmmodulo.planbench.score;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a strategy that chooses among its answers at the end would have chosen among the first of them, with a smaller budget. */
public final class EarlierChoice {

    private static final String STRICT = "strict";

    private EarlierChoice() {}

    /**
     * For each round that was answered, whether the try would have been right had no further one been allowed, by the verdicts that
     * the run has. Empty where that is not known: of strategies that end with the first valid plan, which had none before; where not
     * every valid plan is right, a claim is among the answers, or answers that the service failed could have changed the vote; and
     * where the verdict on the last choice is not the score.
     *
     * @param isRight how the try is scored
     */
    public static SortedMap<Integer, Boolean> rightAfter(InstanceRecord record, boolean isRight) {
        List<RoundRecord> rounds = record.rounds();
        StrategySpec strategy =
                StrategySpec.parse(record.key().protocol().strategy().orElse(RunSpec.LOOP));
        SortedMap<Integer, Boolean> right = new TreeMap<>();
        if (strategy.choosesAtTheEnd() && isTold(record, strategy.votes())) {
            for (int i = 1; i <= rounds.size(); i++) {
                List<RoundRecord> first = rounds.subList(0, i);
                right.put(first.get(i - 1).round(), strategy.votes() ? isWinnerValid(first) : isAnyValid(first));
            }
        }
        boolean isAsScored = !right.isEmpty() && right.get(right.lastKey()) == isRight;
        return Collections.unmodifiableSortedMap(isAsScored ? right : new TreeMap<>());
    }

    private static boolean isTold(InstanceRecord record, boolean votes) {
        List<RoundRecord> rounds = record.rounds();
        boolean isAnyPlanRight = record.key().protocol().mode().equals(STRICT)
                && PlanBenchTask.ofCode(record.key().task())
                        .filter(PlanBenchTask::asksForAnyPlan)
                        .isPresent();
        boolean isComplete = rounds.isEmpty() || rounds.get(rounds.size() - 1).round() == rounds.size();
        return isAnyPlanRight
                && (isComplete || !votes)
                && rounds.stream().noneMatch(round -> round.candidate().equals("claim"));
    }

    private static boolean isWinnerValid(List<RoundRecord> rounds) {
        return HandedOut.winner(rounds).filter(EarlierChoice::isValid).isPresent();
    }

    private static boolean isAnyValid(List<RoundRecord> rounds) {
        return rounds.stream().anyMatch(EarlierChoice::isValid);
    }

    private static boolean isValid(RoundRecord round) {
        return round.verdict().equals("valid");
    }
}
