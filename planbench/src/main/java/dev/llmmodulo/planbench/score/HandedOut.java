package dev.llmmodulo.planbench.score;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.strategy.MajorityVote;
import dev.llmmodulo.generator.strategy.Move;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.OpinionRecord;
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
        if (strategy.votes()) {
            return winner(rounds).<HandedOut>map(AnAnswer::new).orElseGet(Nothing::new);
        }
        Optional<RoundRecord> claim = rounds.stream()
                .filter(round -> record.outcome().equals("proven-unsolvable") && isProvenClaim(round))
                .findFirst();
        if (claim.isPresent()) {
            return new AnAnswer(claim.get());
        }
        boolean solved = record.outcome().equals("solved");
        boolean undecided = record.error().isPresent() && strategy.asksAnew();
        if (solved && strategy.joinsAnswers()) {
            return new Plan(record.text());
        } else if (strategy.joinsAnswers() || undecided) {
            return new Nothing();
        }
        Optional<RoundRecord> chosen = rounds.stream()
                .filter(round -> solved && round.verdict().equals("valid") && same(round.plan(), record.text()))
                .findFirst();
        RoundRecord counts = chosen.orElse(last);
        if (!goesOn(record, counts) || counts.candidate().equals("claim")) {
            return new AnAnswer(counts);
        }
        return solved ? new Plan(record.text()) : new Nothing();
    }

    /** Whether a controller asked for no more than what was to come behind the steps that could be executed. */
    private static boolean goesOn(InstanceRecord record, RoundRecord round) {
        int before = record.rounds().indexOf(round);
        return record.decisions().stream()
                .anyMatch(decision ->
                        decision.afterRound() == before && decision.choice().equals(Move.GO_ON.id()));
    }

    /** Whom a vote among these answers would choose; nobody where none has a vote. */
    static Optional<RoundRecord> winner(List<RoundRecord> rounds) {
        return MajorityVote.winners(rounds, HandedOut::ballot, HandedOut::weight).stream()
                .findFirst();
    }

    private static Optional<String> ballot(RoundRecord round) {
        return Optional.of(round.candidate())
                .filter(candidate -> !candidate.equals("unreadable"))
                .map(candidate -> candidate + " " + round.plan());
    }

    private static double weight(RoundRecord round) {
        return round.opinion().map(OpinionRecord::score).orElse(1.0);
    }

    private static boolean isProvenClaim(RoundRecord round) {
        return round.candidate().equals("claim") && round.verdict().equals("unsolvable");
    }

    private static boolean same(String plan, String other) {
        return plan.strip().equals(other.strip());
    }
}
