package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;

/** In whose words a refuted plan is answered. */
@FunctionalInterface
public interface BackPrompting {

    /**
     * @param feedback how much of a verdict is told
     * @param history how much of the exchange so far is sent again
     */
    BackPrompt<Problem, PlanReading> with(Feedback feedback, PlanFormat format, History history);
}
