package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Limit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Has several proposals made and takes the most frequent candidate, the earliest of equally frequent ones: self-consistency
 * (Wang et al., "Self-Consistency Improves Chain of Thought Reasoning in Language Models", 2022). Only the winner's verdict
 * counts: a valid candidate that was outvoted is not handed out. The vote is recorded as a decision.
 *
 * <p>Where the service failed proposals that could have made another candidate win, nobody won: the solve ends with that
 * failure, whether the leading candidate is valid or not, so that failures favour neither outcome. Proposals that the budget
 * did not allow have no such weight: the vote is then among those that it did.
 *
 * <p>Votes may weigh unlike, by the opinion of somebody who proves nothing: voting verifiers of Li et al., "Making Large Language
 * Models Better Reasoners with Step-Aware Verifier", 2023. The candidate whose votes weigh most is taken then, of equals the
 * most frequent one. The verdict on the winner still decides.
 *
 * @param proposals how many
 * @param ballot the same text for candidates that say the same; empty for one that says nothing, which has no vote
 * @param weight of the vote of a turn, from 0 to 1, always the same for the same turn
 */
public record MajorityVote<P, C>(
        int proposals, Function<C, Optional<String>> ballot, ToDoubleFunction<Turn<C>> weight, Parallelism parallelism)
        implements Course<P, C> {

    public MajorityVote {
        if (proposals < 1) {
            throw new IllegalArgumentException("at least one proposal must be made, not " + proposals);
        }
    }

    /** A vote of equal votes. */
    public MajorityVote(int proposals, Function<C, Optional<String>> ballot, Parallelism parallelism) {
        this(proposals, ballot, turn -> 1, parallelism);
    }

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = solve.parts().initialPrompt().write(solve.problem());
        Batch<C> batch = parallelism.ask(solve, prompt, proposals, turn -> false);
        if (batch.isInterrupted()) {
            throw new InterruptedException();
        }
        List<Standing<Turn<C>>> standing = standing(batch.turns(), turn -> ballot.apply(turn.candidate()), weight);
        int answers = batch.turns().size();
        if (standing.isEmpty()) {
            solve.decide("vote", "none of " + answers + " answers has a candidate to vote for");
            return batch.unsettled(solve);
        }
        Standing<Turn<C>> winners = standing.get(0);
        Turn<C> winner = winners.voters().get(0);
        BigDecimal next = standing.size() > 1 ? standing.get(1).weight() : BigDecimal.ZERO;
        boolean open =
                batch.missing() > 0 && winners.weight().compareTo(next.add(BigDecimal.valueOf(batch.missing()))) <= 0;
        solve.decide(
                "vote",
                "round " + winner.round() + " has " + winners.count() + " of " + answers + " votes, by the rounds "
                        + winners.voters().stream().map(Turn::round).toList()
                        + winners.wordsOfWeight()
                        + (open ? "; what the service failed could change that: " + batch.missing() : ""));
        if (open) {
            batch.failure().orElseThrow().raise();
        }
        Optional<Outcome<C>> decided = solve.decided(winner);
        if (decided.isEmpty()
                && batch.ending().filter(Ending.UsedUp.class::isInstance).isPresent()) {
            batch.raiseWhyThereAreNoMore();
        }
        return decided.orElseGet(() -> new BudgetExhausted<>(Limit.ROUNDS, solve.transcript()));
    }

    /**
     * Those with the ballot that weighs most, of equals the most frequent one, of equally frequent ones the earliest, in their
     * order; none if nobody votes.
     *
     * @param ballot empty for one that has no vote
     * @param weight of a vote
     */
    public static <V> List<V> winners(
            List<V> voters, Function<V, Optional<String>> ballot, ToDoubleFunction<V> weight) {
        return standing(voters, ballot, weight).stream()
                .findFirst()
                .map(Standing::voters)
                .orElse(List.of());
    }

    /**
     * Of one ballot.
     *
     * @param voters in their order
     * @param weight the exact sum of theirs as they are written, so that equals are equal
     */
    private record Standing<V>(List<V> voters, BigDecimal weight) {

        static <V> Standing<V> of(List<V> voters, ToDoubleFunction<V> weight) {
            BigDecimal sum = voters.stream()
                    .map(voter -> BigDecimal.valueOf(weight.applyAsDouble(voter)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Standing<>(voters, sum);
        }

        int count() {
            return voters.size();
        }

        /** Nothing where each vote is one; to thousandths. */
        String wordsOfWeight() {
            BigDecimal told = weight.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return weight.compareTo(BigDecimal.valueOf(count())) == 0 ? "" : ", which weigh " + told.toPlainString();
        }
    }

    /** The ballots in their order. */
    private static <V> List<Standing<V>> standing(
            List<V> voters, Function<V, Optional<String>> ballot, ToDoubleFunction<V> weight) {
        Map<String, List<V>> votes = new LinkedHashMap<>();
        for (V voter : voters) {
            ballot.apply(voter)
                    .ifPresent(text -> votes.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(voter));
        }
        return votes.values().stream()
                .map(ofBallot -> Standing.of(ofBallot, weight))
                .sorted(Comparator.<Standing<V>, BigDecimal>comparing(Standing::weight)
                        .thenComparing(Standing::count)
                        .reversed())
                .toList();
    }
}
