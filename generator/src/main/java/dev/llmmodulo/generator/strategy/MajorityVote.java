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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has several proposals made and takes the most frequent candidate, the earliest of equally frequent ones: self-consistency
 * (Wang et al., "Self-Consistency Improves Chain of Thought Reasoning in Language Models", 2022). Only the winner's verdict
 * counts: a valid candidate that was outvoted is not handed out. The vote is recorded as a decision.
 *
 * <p>Where the service failed proposals that could have made another candidate win, nobody won: the solve ends with that
 * failure, whether the leading candidate is valid or not, so that failures favour neither outcome. Proposals that the budget
 * did not allow have no such weight: the vote is then among those that it did.
 *
 * @param proposals how many
 * @param ballot the same text for candidates that say the same; empty for one that says nothing, which has no vote
 */
public record MajorityVote<P, C>(int proposals, Function<C, Optional<String>> ballot, Parallelism parallelism)
        implements Course<P, C> {

    public MajorityVote {
        if (proposals < 1) {
            throw new IllegalArgumentException("at least one proposal must be made, not " + proposals);
        }
    }

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = solve.parts().initialPrompt().write(solve.problem());
        Batch<C> batch = parallelism.ask(solve, prompt, proposals, turn -> false);
        if (batch.isInterrupted()) {
            throw new InterruptedException();
        }
        List<List<Turn<C>>> standing = standing(batch.turns(), turn -> ballot.apply(turn.candidate()));
        int answers = batch.turns().size();
        if (standing.isEmpty()) {
            solve.decide("vote", "none of " + answers + " answers has a candidate to vote for");
            return batch.unsettled(solve);
        }
        List<Turn<C>> winners = standing.get(0);
        Turn<C> winner = winners.get(0);
        int next = standing.size() > 1 ? standing.get(1).size() : 0;
        boolean open = batch.missing() > 0 && winners.size() <= next + batch.missing();
        solve.decide(
                "vote",
                "round " + winner.round() + " has " + winners.size() + " of " + answers + " votes, by the rounds "
                        + winners.stream().map(Turn::round).toList()
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
     * Those with the most frequent ballot, the earliest of equally frequent ones, in their order; none if nobody votes.
     *
     * @param ballot empty for one that has no vote
     */
    public static <V> List<V> winners(List<V> voters, Function<V, Optional<String>> ballot) {
        return standing(voters, ballot).stream().findFirst().orElse(List.of());
    }

    /** The voters of each ballot in their order, the most frequent ballot first, the earliest of equally frequent ones. */
    private static <V> List<List<V>> standing(List<V> voters, Function<V, Optional<String>> ballot) {
        Map<String, List<V>> votes = new LinkedHashMap<>();
        for (V voter : voters) {
            ballot.apply(voter)
                    .ifPresent(text -> votes.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(voter));
        }
        return votes.values().stream()
                .sorted(Comparator.comparing(List<V>::size).reversed())
                .toList();
    }
}
