package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/**
 * That there is no plan, by a certificate that was checked. Where that is not settled in so many steps, the demand is missed;
 * so easier problems are taken.
 *
 * @param hidden that the goal can be reached if nothing is ever undone, so that it takes more to see it
 * @param steps small ones, of the method of proof that may take most
 */
public record Unsolvable(boolean hidden, long steps) implements Demand {

    public Unsolvable(boolean hidden) {
        this(hidden, ProofLimits.USUAL_WORK);
    }

    /**
     * Finds out.
     *
     * @throws CancellationException the thread was interrupted
     */
    @Override
    public Answer of(Problem problem) {
        if (hidden && isOutOfReach(problem)) {
            return new Answer.Missed("are out of reach even if nothing is ever undone");
        }
        Settlement settlement = new ProblemSettler(ProofLimits.ofWork(steps)).settle(problem);
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new Answer.Met(OptionalInt.empty(), Optional.of(unsolvable.certificate()));
        } else if (settlement instanceof Settlement.Undecided undecided) {
            requireUndisturbed(undecided.reason());
            return new Answer.Missed("were not settled in " + steps + " steps of proof");
        }
        return new Answer.Missed("have a plan");
    }

    private boolean isOutOfReach(Problem problem) {
        return new RelaxedReachabilityProver(WorkLimits.steps(steps)).attempt(problem) instanceof ProofAttempt.Proven;
    }

    private static void requireUndisturbed(Reason reason) {
        if (reason.kind() == Reason.Kind.TIME) {
            throw new CancellationException(reason.text());
        }
    }
}
