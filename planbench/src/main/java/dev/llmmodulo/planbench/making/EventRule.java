package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.UnexpectedEvent;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;

/** What can happen unexpectedly in a domain. */
@FunctionalInterface
interface EventRule {

    /**
     * @param rest the problem from the state before the event on
     * @param afterStep the number of steps executed before the event
     * @return empty if nothing can happen there
     */
    Optional<UnexpectedEvent> draw(Problem rest, int afterStep, Draw draw);
}
