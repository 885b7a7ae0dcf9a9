package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.CandidateReader;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.Turn;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many proposals of a batch are made at once. They are made in waves of so many, and a wave's answers are judged and
 * recorded in the order of its rounds, whichever comes first: what is recorded does not depend on the threads.
 *
 * <p>Rounds and calls are counted before a wave begins. What else a budget bounds may be passed by what was in flight, and
 * where it runs out amid a wave, it depends on time which proposals of the wave are still made.
 */
public record Parallelism(int most) {

    /** One proposal after the other, on the solving thread. */
    public static final Parallelism NONE = new Parallelism(1);

    public Parallelism {
        if (most < 1) {
            throw new IllegalArgumentException("no proposal could be made: " + most + " at once");
        }
    }

    /**
     * Has so many proposals made, fewer if the budget or an interrupt ends it; answers that were got by then are kept. A
     * proposal that the service fails is left out; the batch ends when the service would fail again or has failed twice
     * running.
     *
     * @param enough whether no further wave is needed behind such a turn
     */
    <P, C> Batch<C> ask(SolveInProgress<P, C> solve, Prompt prompt, int proposals, Predicate<Turn<C>> enough) {
        return new BatchInProgress<>(solve, solve.parts().reader()).ask(prompt, proposals, most, enough);
    }

    /**
     * The same for a strategy that goes on from what was answered, however little that is. If only one was wanted and the
     * service failed it, another one is made.
     *
     * @param reader how the answers are read
     * @return the rounds that were answered, in their order; at least one. If the batch was interrupted, the thread is
     *     interrupted again
     * @throws ServiceException no proposal was answered, since the service failed
     * @throws BudgetExhaustedException no proposal was answered, since the budget allows none
     */
    public <P, C> List<Turn<C>> answers(
            SolveInProgress<P, C> solve,
            Prompt prompt,
            int proposals,
            CandidateReader<C> reader,
            Predicate<Turn<C>> enough)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Batch<C> batch = new BatchInProgress<>(solve, reader).askForOneAtLeast(prompt, proposals, most, enough);
        if (batch.turns().isEmpty()) {
            batch.raiseWhyThereAreNoMore();
        }
        if (batch.isInterrupted()) {
            Thread.currentThread().interrupt();
        }
        return batch.turns();
    }
}
