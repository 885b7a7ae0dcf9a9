package dev.llmmodulo.planbench.score;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a try is to be scored by. In the loop that is the last answer; other strategies hand out an earlier one, put a plan
 * together from several, or hand out none although one was right.
 */
public sealed interface HandedOut {

    /** The answer of one round, as the model wrote it. */
    record AnAnswer(RoundRecord round) implements HandedOut {}

    /** A plan that is more than one answer. */
    record Plan(String text) implements HandedOut {}

    /** No plan, whatever the answers were. */
    record Nothing() implements HandedOut {}

    /** @param record of a try with at least one round */
    static HandedOut of(InstanceRecord record) {
        List<RoundRecord> rounds = record.rounds();
        RoundRecord last = rounds.get(rounds.size() - 1);
        StrategySpec strategy =
                record.key().protocol().strategy().map(StrategySpec::parse).orElse(StrategySpec.parse(RunSpec.LOOP));
        boolean joined = strategy.joinsAnswers();
        boolean solved = record.outcome().equals("solved");
        if (solved && joined) {
            return new Plan(record.text());
        } else if (!solved && (joined || strategy.name().equals("vote"))) {
            return new Nothing();
        }
        Optional<RoundRecord> chosen = rounds.stream()
                .filter(round -> solved && round.verdict().equals("valid") && same(round.plan(), record.text()))
                .findFirst();
        return new AnAnswer(chosen.orElse(last));
    }

    private static boolean same(String plan, String other) {
        return plan.strip().equals(other.strip());
    }
}
