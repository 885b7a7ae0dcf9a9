package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Has all proposals made, and hands out the best of the valid ones: best-of-N with the verifier as the filter. Of what the
 * budget or a failed service left, the same.
 *
 * @param proposals how many
 * @param best the better candidate comes first; among equals the earliest is taken
 */
public record BestOf<P, C>(int proposals, Comparator<? super C> best, Parallelism parallelism) implements Course<P, C> {

    public BestOf {
        if (proposals < 1) {
            throw new IllegalArgumentException("at least one proposal must be made, not " + proposals);
        }
    }

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = solve.parts().initialPrompt().write(solve.problem());
        Batch<C> batch = parallelism.ask(solve, prompt, proposals, turn -> false);
        List<Turn<C>> valid = batch.turns().stream()
                .filter(turn -> turn.verdict() instanceof Verdict.Valid)
                .toList();
        Optional<Turn<C>> chosen = valid.stream().min(Comparator.comparing(Turn::candidate, best));
        if (chosen.isPresent()) {
            solve.decide(
                    "hand-out",
                    "round " + chosen.get().round() + " is the best of " + valid.size() + " valid among "
                            + batch.turns().size());
            return batch.decided(solve, chosen.get());
        }
        Optional<Turn<C>> proof = batch.turns().stream().filter(Batch::settles).findFirst();
        return proof.isPresent() ? batch.decided(solve, proof.get()) : batch.unsettled(solve);
    }
}
