package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.RunSpec;

/**
 * A conversation that has become longer than its model's window ends like one whose budget is used up: its last answer is what
 * the model came to. A first prompt that is too long tells nothing of the model's ability.
 */
final class Overlong {

    /** As records name what was used up, beside the limits of a budget. */
    static final String LIMIT = "window";

    private Overlong() {}

    /** Not so of strategies that hold no conversation, of which no prompt should grow too long. */
    static boolean ended(Protocol protocol, Outcome<?> outcome) {
        return StrategySpec.parse(protocol.strategy().orElse(RunSpec.LOOP)).tellsVerdicts()
                && outcome instanceof Outcome.Aborted<?> aborted
                && aborted.boundary() == Outcome.Boundary.MODEL
                && aborted.reason().startsWith(Kind.TOO_LONG + ":")
                && !aborted.transcript().turns().isEmpty();
    }
}
