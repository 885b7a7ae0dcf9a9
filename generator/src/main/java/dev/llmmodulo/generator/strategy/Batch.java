package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Several proposals, answered and judged.
 *
 * @param turns those that were answered, in the order of their rounds
 * @param ending what ended the batch before all were asked for
 * @param failure why one was not answered: the first that the service failed
 * @param missing how many might have been answered, had the service not failed
 */
record Batch<C>(List<Turn<C>> turns, Optional<Ending> ending, Optional<Ending.Failed> failure, int missing) {

    Batch {
        turns = List.copyOf(turns);
    }

    boolean isInterrupted() {
        return ending.filter(Ending.Interrupted.class::isInstance).isPresent();
    }

    /** Whether a verdict is the last word on the problem. */
    static boolean settles(Turn<?> turn) {
        return turn.verdict() instanceof Verdict.Valid || turn.verdict() instanceof Verdict.Unsolvable;
    }

    /** Ends the solve if fewer were answered than wanted. */
    void raiseWhyThereAreNoMore() throws ServiceException, BudgetExhaustedException, InterruptedException {
        Optional<Ending> why = ending.or(() -> failure);
        if (why.isPresent()) {
            why.get().raise();
        }
    }

    /** The outcome that a turn of this batch decides, which was not refuted. */
    Outcome<C> decided(SolveInProgress<?, C> solve, Turn<C> turn) {
        Outcome<C> outcome = solve.decided(turn).orElseThrow();
        if (isInterrupted()) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }

    /**
     * The outcome when nothing was settled. Where a proposal was not decided it may have been right, so that the outcome is
     * no plain failure; where all were refuted, the proposals that the strategy allowed itself are used up.
     */
    Outcome<C> unsettled(SolveInProgress<?, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Optional<Turn<C>> undecided = turns.stream()
                .filter(turn -> turn.verdict() instanceof Verdict.Unknown)
                .findFirst();
        if (undecided.isPresent() && !isInterrupted()) {
            return decided(solve, undecided.get());
        }
        raiseWhyThereAreNoMore();
        return new BudgetExhausted<>(Limit.ROUNDS, solve.transcript());
    }
}
