package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Limit;

/** Asks once, and leaves it at that: what a model does without the loop, but for the check. */
public final class SingleAnswer<P, C> implements Course<P, C> {

    @Override
    public Outcome<C> follow(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Turn<C> turn = solve.ask(solve.parts().initialPrompt().write(solve.problem()));
        return solve.decided(turn).orElseGet(() -> new BudgetExhausted<>(Limit.ROUNDS, solve.transcript()));
    }
}
