package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.score.EarlierChoice;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One try of one instance: what a report keeps of its record, without its texts.
 *
 * @param group what it counts in
 * @param explained of an assessment of a plan, what more of it is right
 * @param failure which boundary failed, if the mark says that one did
 * @param isUnsolvable whether it is known that its problem has no plan: proven in a try of it, or told where it is from and not
 *     refuted in a try of it
 * @param rightAfter whether it would have been right with no more than that round and those before, where it chooses among its answers
 *     at the end; empty of others, which had nothing to hand out before they ended
 * @param spendingByRound what of it was spent in which round
 * @param started when it began
 * @param time that it took in all: its calls, and all else but waits between calls
 * @param allowed what it was allowed to use up
 * @param bulk a measure of how much its transcript takes up on a page
 */
record Tried(
        InstanceKey key,
        Group group,
        ProblemFacts problem,
        Mark mark,
        Kind kind,
        Optional<InstanceScore.Explained> explained,
        List<TriedRound> rounds,
        Optional<String> failure,
        boolean isUnsolvable,
        SortedMap<Integer, Boolean> rightAfter,
        Spending spending,
        SortedMap<Integer, Spending> spendingByRound,
        Instant started,
        Duration time,
        Limits allowed,
        long bulk) {

    private static final String STRICT = "strict";
    private static final String CLAIM = "claim";

    Tried {
        rounds = List.copyOf(rounds);
        rightAfter = Collections.unmodifiableSortedMap(new TreeMap<>(rightAfter));
        spendingByRound = Collections.unmodifiableSortedMap(new TreeMap<>(spendingByRound));
    }

    /** @param calls what is on record of them, by round */
    static Tried of(
            InstanceRecord instance,
            Group group,
            InstanceScore score,
            SortedMap<Integer, Spending> calls,
            Limits allowed) {
        SortedMap<Integer, Spending> spent = withMissing(instance, calls);
        Spending spending = Spending.sum(spent.values());
        Mark mark = Mark.of(instance, score);
        List<TriedRound> rounds = new ArrayList<>();
        long size = 0;
        for (RoundRecord round : instance.rounds()) {
            rounds.add(TriedRound.of(round, instance.rounds().subList(0, rounds.size())));
            size += TranscriptData.shown(round.answer())
                    + round.thinking().map(TranscriptData::shown).orElse(0)
                    + 2L * round.plan().length();
        }
        Optional<String> failure =
                mark.counts() ? Optional.empty() : instance.error().map(InstanceRecord.Failure::boundary);
        return new Tried(
                instance.key(),
                group,
                instance.problem(),
                mark,
                score.kind(),
                score.explained(),
                rounds,
                failure,
                instance.problem().solvable().map(solvable -> !solvable).orElse(false),
                mark.counts() ? EarlierChoice.rightAfter(instance, mark == Mark.RIGHT) : new TreeMap<>(),
                spending,
                spent,
                instance.started(),
                spending.time().plus(besidesTheModel(instance, spending.time())),
                allowed,
                size);
    }

    /** With the calls that the try itself counts but are not on record; in which round they were, nobody knows, perhaps in the first. */
    private static SortedMap<Integer, Spending> withMissing(
            InstanceRecord instance, SortedMap<Integer, Spending> calls) {
        long recorded = Spending.sum(calls.values()).calls();
        long made = Math.max(instance.spend().calls(), instance.rounds().isEmpty() ? 0 : 1);
        if (recorded >= made) {
            return calls;
        }
        SortedMap<Integer, Spending> all = new TreeMap<>(calls);
        all.merge(1, Spending.missing(made - recorded), Spending::plus);
        return all;
    }

    /** Judging, rewards, proofs, and whatever else a strategy reckons; nothing of earlier sessions of a run that was cut off. */
    private static Duration besidesTheModel(InstanceRecord instance, Duration calls) {
        Duration besides = instance.time().minus(instance.modelTime().orElseGet(() -> timeOfRounds(instance, calls)));
        return besides.isNegative() ? Duration.ZERO : besides;
    }

    /** For records that do not tell it. Rounds do not have the calls of critics and of proposals that failed. */
    private static Duration timeOfRounds(InstanceRecord instance, Duration calls) {
        Duration rounds = instance.rounds().stream().map(RoundRecord::modelTime).reduce(Duration.ZERO, Duration::plus);
        return rounds.compareTo(calls) < 0 ? calls : rounds;
    }

    boolean isRight() {
        return mark == Mark.RIGHT;
    }

    /**
     * Whether it would have been right with so many rounds: what ends with its first valid plan if it had that by then, what chooses at
     * the end by what it would have chosen among fewer answers. What needed no round was right before the first.
     */
    boolean isRightWithin(int most) {
        if (lastAnswered() <= most) {
            return isRight();
        }
        SortedMap<Integer, Boolean> before = rightAfter.headMap(most + 1);
        return before.isEmpty() ? isRight() && hasOnlyClaimedSince(most) : before.get(before.lastKey());
    }

    /** Whether it would have been right with as many rounds as it had, or with fewer. */
    boolean isEverRight() {
        return isRight() || rightAfter.containsValue(true);
    }

    /**
     * Whether the loop would have handed out a right claim if this round had been the last, or any later one. It goes on after a claim
     * that it does not settle itself, to which scores are made later, and may be told a wrong plan then.
     */
    private boolean hasOnlyClaimedSince(int round) {
        return kind == Kind.CLAIM_TRUE
                && key.protocol().strategy().isEmpty()
                && rounds.stream()
                        .filter(one -> one.number() >= round)
                        .allMatch(one -> one.candidate().equals(CLAIM));
    }

    /** What it took until so many rounds were over; what was reckoned beside the calls is shared out evenly among all rounds. */
    Duration timeWithin(int most) {
        int last = lastRound();
        if (most >= last) {
            return time;
        }
        Duration besides = time.minus(spending.time());
        return spendingWithin(most).time().plus(besides.multipliedBy(most).dividedBy(last));
    }

    /** What was spent until so many rounds were over, one that failed among them. */
    Spending spendingWithin(int most) {
        return Spending.sum(spendingByRound.headMap(most + 1).values());
    }

    /** The last round that an answer came to; 0 if there was none. */
    int lastAnswered() {
        return rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).number();
    }

    /** The last round that was begun, also if a service failed in it; 0 if there was none. */
    int lastRound() {
        return Math.max(lastAnswered(), spendingByRound.isEmpty() ? 0 : spendingByRound.lastKey());
    }

    /** What the last answer was read as: a plan, a claim, or nothing. */
    Optional<String> lastCandidate() {
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1).candidate());
    }

    /** Whether there was a question to ask, about a problem that could be read. */
    boolean isAsked() {
        return !problem.texts().isEmpty();
    }

    /** What it shows of whether its problem has a plan; PlanBench's way to grade shows nothing, since it has mistakes. */
    Optional<Boolean> showsSolvable() {
        if (!key.protocol().mode().equals(STRICT)) {
            return Optional.empty();
        }
        boolean isPlanned = kind == Kind.SOLVED
                && PlanBenchTask.ofCode(key.task())
                        .filter(PlanBenchTask::asksForPlan)
                        .isPresent();
        return switch (kind) {
            case CLAIM_TRUE, UNSOLVABLE_PROVEN, NOT_ASKED -> Optional.of(false);
            case CLAIM_FALSE -> Optional.of(true);
            default -> isPlanned ? Optional.of(true) : Optional.empty();
        };
    }

    /** The same, when it is known of its problem whether it has a plan. */
    Tried withSolvable(boolean solvable) {
        return new Tried(
                key,
                group,
                problem,
                mark,
                kind,
                explained,
                rounds,
                failure,
                !solvable,
                rightAfter,
                spending,
                spendingByRound,
                started,
                time,
                allowed,
                bulk);
    }
}
