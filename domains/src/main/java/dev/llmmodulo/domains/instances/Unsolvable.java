package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/**
 * That there is no plan, by a certificate that was checked.
 *
 * @param hidden that the goal can be reached if nothing is ever undone, so that it takes more to see it
 * @param limits if they run out the demand is neither met nor missed
 */
public record Unsolvable(boolean hidden, ProofLimits limits) implements Demand {

    /**
     * Finds out.
     *
     * @throws NoInstanceException nothing was settled within the limits; on a faster machine it might be
     * @throws CancellationException the thread was interrupted
     */
    @Override
    public Answer of(Problem problem) {
        if (hidden && new RelaxedReachabilityProver().attempt(problem) instanceof ProofAttempt.Proven) {
            return new Answer.Missed("are out of reach even if nothing is ever undone");
        }
        Settlement settlement = new ProblemSettler(limits).settle(problem);
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new Answer.Met(OptionalInt.empty(), Optional.of(unsolvable.certificate()));
        } else if (settlement instanceof Settlement.Undecided undecided) {
            String reason = undecided.reason().text();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(reason);
            }
            throw new NoInstanceException(
                    "neither a plan was found for a problem nor a proof that it has none: " + reason);
        }
        return new Answer.Missed("have a plan");
    }
}
