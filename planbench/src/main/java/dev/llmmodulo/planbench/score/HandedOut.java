package dev.llmmodulo.planbench.score;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a try is to be scored by. In the loop that is the last answer; other strategies hand out an earlier one, put a plan
 * together from several, or hand out none although one was right.
 */
public sealed interface HandedOut {

    /** Strategies whose answers know nothing of each other, so that the last one is not where they ended. */
    Set<String> OF_A_BATCH = Set.of("resample", "best-of");

    /** The answer of one round, as the model wrote it. */
    record AnAnswer(RoundRecord round) implements HandedOut {}

    /** A plan that is more than one answer. */
    record Plan(String text) implements HandedOut {}

    /** No plan, whatever the answers were. */
    record Nothing() implements HandedOut {}

    static HandedOut of(InstanceRecord record) {
        List<RoundRecord> rounds = record.rounds();
        if (rounds.isEmpty()) {
            return new Nothing();
        }
        RoundRecord last = rounds.get(rounds.size() - 1);
        if (record.outcome().equals("answered")) {
            return new AnAnswer(last);
        }
        StrategySpec strategy =
                record.key().protocol().strategy().map(StrategySpec::parse).orElse(StrategySpec.parse(RunSpec.LOOP));
        if (strategy.name().equals("vote")) {
            return elected(rounds).<HandedOut>map(AnAnswer::new).orElseGet(Nothing::new);
        }
        Optional<RoundRecord> claim = rounds.stream()
                .filter(round -> record.outcome().equals("proven-unsolvable") && isProvenClaim(round))
                .findFirst();
        if (claim.isPresent()) {
            return new AnAnswer(claim.get());
        }
        boolean solved = record.outcome().equals("solved");
        boolean undecided = record.error().isPresent() && OF_A_BATCH.contains(strategy.name());
        if (solved && strategy.joinsAnswers()) {
            return new Plan(record.text());
        } else if (strategy.joinsAnswers() || undecided) {
            return new Nothing();
        }
        Optional<RoundRecord> chosen = rounds.stream()
                .filter(round -> solved && round.verdict().equals("valid") && same(round.plan(), record.text()))
                .findFirst();
        return new AnAnswer(chosen.orElse(last));
    }

    /** The first answer with the most frequent candidate, the earliest of equally frequent ones, as in the vote itself. */
    private static Optional<RoundRecord> elected(List<RoundRecord> rounds) {
        Map<String, List<RoundRecord>> votes = new LinkedHashMap<>();
        rounds.stream()
                .filter(round -> !round.candidate().equals("unreadable"))
                .forEach(round -> votes.computeIfAbsent(
                                round.candidate() + " " + round.plan(), none -> new ArrayList<>())
                        .add(round));
        return votes.values().stream()
                .reduce((most, other) -> other.size() > most.size() ? other : most)
                .map(voters -> voters.get(0));
    }

    private static boolean isProvenClaim(RoundRecord round) {
        return round.candidate().equals("claim") && round.verdict().equals("unsolvable");
    }

    private static boolean same(String plan, String other) {
        return plan.strip().equals(other.strip());
    }
}
