package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.BudgetMeter;
import java.util.Optional;

/**
 * The LLM-Modulo loop (Kambhampati et al., "LLMs Can't Plan, But Can Help Planning in LLM-Modulo Frameworks", 2024):
 * generate, test, critique, again. The model gives no guarantee; every guarantee comes from the judge.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class LlmModulo<P, C> implements Strategy<P, C> {

    private final LoopParts<P, C> parts;
    private final SolveListener listener;

    public LlmModulo(LoopParts<P, C> parts, SolveListener listener) {
        this.parts = parts;
        this.listener = listener;
    }

    @Override
    public Outcome<C> solve(String instance, P problem, BudgetMeter meter) {
        return SolveInProgress.outcome(parts, listener, instance, problem, meter, this::loop);
    }

    private Outcome<C> loop(SolveInProgress<P, C> solve)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        Prompt prompt = parts.initialPrompt().write(solve.problem());
        while (true) {
            Turn<C> turn = solve.ask(prompt);
            Optional<Outcome<C>> outcome = solve.decided(turn);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            prompt = parts.backPrompt().write(solve.problem(), solve.turns());
        }
    }
}
