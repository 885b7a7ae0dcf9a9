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
        Optional<List<Turn<C>>> winners = winners(batch.turns());
        int answers = batch.turns().size();
        if (winners.isEmpty()) {
            solve.decide("vote", "none of " + answers + " answers has a candidate to vote for");
            return batch.unsettled(solve);
        }
        Turn<C> winner = winners.get().get(0);
        solve.decide(
                "vote",
                "round " + winner.round() + " has " + winners.get().size() + " of " + answers + " votes, by the rounds "
                        + winners.get().stream().map(Turn::round).toList());
        Optional<Outcome<C>> decided = solve.decided(winner);
        return decided.isPresent() ? decided.get() : new Batch<>(List.of(winner), batch.ending()).unsettled(solve);
    }

    /** The turns with the most frequent candidate. */
    private Optional<List<Turn<C>>> winners(List<Turn<C>> turns) {
        Map<String, List<Turn<C>>> votes = new LinkedHashMap<>();
        for (Turn<C> turn : turns) {
            ballot.apply(turn.candidate())
                    .ifPresent(text -> votes.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(turn));
        }
        // The first of the largest, since a later one replaces it only if it is larger.
        return votes.values().stream().reduce((most, other) -> other.size() > most.size() ? other : most);
    }
}
