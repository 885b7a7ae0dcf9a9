package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import java.util.Optional;

/**
 * Asks the same question several times over, until an answer is valid: repeated sampling with a verifier (Brown et al.,
 * "Large Language Monkeys", 2024). No answer is told of the others.
 *
 * @param proposals how many at most
 */
public record Resample<P, C>(int proposals, Parallelism parallelism) implements Course<P, C> {

    public Resample {
        if (proposals < 1) {
            throw new IllegalArgumentException("at least one proposal must be made, not " + proposals);
        }
    }

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = solve.parts().initialPrompt().write(solve.problem());
        Batch<C> batch = parallelism.ask(solve, prompt, proposals, Batch::settles);
        Optional<Turn<C>> first = batch.turns().stream().filter(Batch::settles).findFirst();
        return first.isPresent() ? batch.decided(solve, first.get()) : batch.unsettled(solve);
    }
}
