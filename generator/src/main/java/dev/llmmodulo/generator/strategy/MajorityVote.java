package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import java.util.ArrayList;
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
        List<Turn<C>> winners = winners(batch.turns(), turn -> ballot.apply(turn.candidate()));
        int answers = batch.turns().size();
        if (winners.isEmpty()) {
            solve.decide("vote", "none of " + answers + " answers has a candidate to vote for");
            return batch.unsettled(solve);
        }
        Turn<C> winner = winners.get(0);
        solve.decide(
                "vote",
                "round " + winner.round() + " has " + winners.size() + " of " + answers + " votes, by the rounds "
                        + winners.stream().map(Turn::round).toList());
        Optional<Outcome<C>> decided = solve.decided(winner);
        return decided.isPresent() ? decided.get() : new Batch<>(List.of(winner), batch.ending()).unsettled(solve);
    }

    /**
     * Those with the most frequent ballot, the earliest of equally frequent ones, in their order; none if nobody votes.
     *
     * @param ballot empty for one that has no vote
     */
    public static <V> List<V> winners(List<V> voters, Function<V, Optional<String>> ballot) {
        Map<String, List<V>> votes = new LinkedHashMap<>();
        for (V voter : voters) {
            ballot.apply(voter)
                    .ifPresent(text -> votes.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(voter));
        }
        // The first of the largest, since a later one replaces it only if it is larger.
        return votes.values().stream()
                .reduce((most, other) -> other.size() > most.size() ? other : most)
                .orElse(List.of());
    }
}
