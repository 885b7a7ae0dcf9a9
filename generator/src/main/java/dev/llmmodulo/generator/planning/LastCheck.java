package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Aborted;
import dev.llmmodulo.generator.Outcome.Boundary;
import dev.llmmodulo.generator.Outcome.ProvenUnsolvable;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every outcome of one solve has to pass, whatever strategy or critic it is from: a plan was judged from its text, and a
 * proof that there is none is checked, by the problem read anew.
 */
final class LastCheck implements Handover<PlanReading> {

    private final ProblemSource source;
    private final CheckLimits limits;
    private final Handover<PlanReading> plans;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    LastCheck(ProblemSource source) {
        this(source, CheckLimits.USUAL);
    }

    /** @param limits for the check of a certificate */
    LastCheck(ProblemSource source, CheckLimits limits) {
        this.source = source;
        this.limits = limits;
        this.plans = new PlanHandover(source);
    }

    @Override
    public Confirmation confirm(PlanReading candidate) {
        Confirmation confirmation = plans.confirm(candidate);
        if (confirmation instanceof Confirmation.Confirmed fresh) {
            confirmed.add(fresh.text());
        }
        return confirmation;
    }

    /**
     * The outcome if it passes, else an aborted one that says why. A plan that was confirmed here is not judged a second
     * time.
     */
    Outcome<PlanReading> passed(Outcome<PlanReading> outcome) {
        if (outcome instanceof Solved<PlanReading> solved) {
            return objection(solved)
                    .<Outcome<PlanReading>>map(why -> new Aborted<>(Boundary.HANDOVER, why, solved.transcript()))
                    .orElse(solved);
        }
        return outcome instanceof ProvenUnsolvable<PlanReading> unsolvable ? checked(unsolvable) : outcome;
    }

    private Optional<String> objection(Solved<PlanReading> solved) {
        if (!confirmed.contains(solved.text()) && confirm(solved.candidate()) instanceof Confirmation.Refused refused) {
            return Optional.of(refused.reason());
        }
        return confirmed.contains(solved.text())
                ? Optional.empty()
                : Optional.of("the text to be handed out is not that of the plan that was checked");
    }

    private Outcome<PlanReading> checked(ProvenUnsolvable<PlanReading> unsolvable) {
        CheckOutcome outcome = check(unsolvable);
        if (outcome instanceof CheckOutcome.Accepted accepted) {
            return new ProvenUnsolvable<>(accepted.certificate(), unsolvable.transcript());
        } else if (outcome instanceof CheckOutcome.Rejected rejected) {
            return new Aborted<>(
                    Boundary.HANDOVER,
                    "the proof that there is no plan, checked afresh, was rejected: " + rejected.why(),
                    unsolvable.transcript());
        }
        return new Aborted<>(
                Thread.currentThread().isInterrupted() ? Boundary.INTERRUPTED : Boundary.VERIFIER,
                "the last check of the proof that there is no plan was given up: "
                        + ((CheckOutcome.GivenUp) outcome).limit(),
                unsolvable.transcript());
    }

    private CheckOutcome check(ProvenUnsolvable<PlanReading> unsolvable) {
        try {
            return CertificateCheck.of(
                    source.read().orThrow(), unsolvable.certificate().certificate(), limits);
        } catch (UnreadableSourceException | PddlException changed) {
            return new CheckOutcome.Rejected("the problem can no longer be read: " + changed.getMessage());
        } catch (OutOfMemoryError full) {
            return new CheckOutcome.GivenUp("no memory was left");
        }
    }
}
