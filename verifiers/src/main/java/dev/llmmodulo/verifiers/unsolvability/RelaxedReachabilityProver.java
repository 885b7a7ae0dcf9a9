package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.grounding.Reachability;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchLimits;

/** Proves a problem unsolvable if its goal stays out of reach even when nothing is ever undone. */
public final class RelaxedReachabilityProver implements Prover<Problem> {

    private final SearchLimits limits;

    public RelaxedReachabilityProver() {
        this(SearchLimits.USUAL);
    }

    /** @param limits those of grounding and time are heeded */
    public RelaxedReachabilityProver(SearchLimits limits) {
        this.limits = limits;
    }

    @Override
    public ProofAttempt attempt(Problem problem) {
        try {
            Reachability reachability = Reachability.of(problem, new WorkMeter(limits.grounding(), limits.time()));
            return reachability.reachesGoal()
                    ? new ProofAttempt.Unproven("the goal can be reached if nothing is ever undone")
                    : checked(problem, reachability);
        } catch (StoppedException stop) {
            return new ProofAttempt.Unproven(stop.getMessage());
        }
    }

    private static ProofAttempt checked(Problem problem, Reachability reachability) {
        RelaxedUnreachable certificate =
                new RelaxedUnreachable(reachability.mayBeTrue(), reachability.mayBecomeFalse());
        return CheckedCertificate.check(new CertificateCheck(), problem, certificate)
                .<ProofAttempt>map(ProofAttempt.Proven::new)
                .orElseGet(() -> new ProofAttempt.Unproven("the checker did not accept the certificate"));
    }
}
