package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CertificateChecker;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks a certificate of any kind against the problem: every invariant in it holds the initial state and is closed under
 * every action, and the goal contradicts them. Then no reachable state satisfies the goal. Costs and metrics play no
 * part. No certificate is accepted for a problem that uses more than classical planning with conditional effects.
 *
 * <p>Stops when the thread is interrupted, and at the limits.
 */
public final class CertificateCheck implements CertificateChecker<Problem, Certificate> {

    private final CheckLimits limits;

    public CertificateCheck() {
        this(CheckLimits.USUAL);
    }

    public CertificateCheck(CheckLimits limits) {
        this.limits = limits;
    }

    /** Checks within the usual limits. */
    public static CheckOutcome of(Problem problem, Certificate certificate) {
        return of(problem, certificate, CheckLimits.USUAL);
    }

    /**
     * Checks within limits.
     *
     * @return accepted, rejected with the reason, or given up: at a limit, when the thread is interrupted, at sums beyond 64
     *     bits, and where formulas are nested too deeply
     */
    public static CheckOutcome of(Problem problem, Certificate certificate, CheckLimits limits) {
        CertificateCheck check = new CertificateCheck(limits);
        Failure failure = new Failure();
        return CheckedCertificate.check(failure.noting(check), problem, certificate)
                .<CheckOutcome>map(CheckOutcome.Accepted::new)
                .orElseGet(failure::outcome);
    }

    @Override
    public boolean proves(Problem problem, Certificate certificate) {
        return new Failure().noting(this).proves(problem, certificate);
    }

    private void check(Problem problem, Certificate certificate) {
        String unsupported = problem.features().stream().map(Feature::words).collect(Collectors.joining(", "));
        if (!unsupported.isEmpty()) {
            throw new RejectedException("the problem uses what no certificate is checked for: " + unsupported);
        }
        new ChainCheck(problem, new Visits(limits)).check(chain(certificate));
    }

    private static List<Invariant> chain(Certificate certificate) {
        if (certificate instanceof Invariant invariant) {
            return List.of(invariant);
        } else if (certificate instanceof Combined combined) {
            return combined.chain();
        }
        throw new RejectedException("no checker knows certificates of kind " + certificate.kind());
    }

    /** Keeps why a certificate was not accepted. */
    private static final class Failure {

        private CheckOutcome outcome = new CheckOutcome.GivenUp("not checked");

        CertificateChecker<Problem, Certificate> noting(CertificateCheck check) {
            return (problem, certificate) -> {
                try {
                    check.check(problem, certificate);
                    return true;
                } catch (RejectedException why) {
                    outcome = new CheckOutcome.Rejected(why.getMessage());
                } catch (Visits.GivenUpException limit) {
                    outcome = new CheckOutcome.GivenUp(limit.getMessage());
                } catch (ArithmeticException tooLarge) {
                    outcome = new CheckOutcome.GivenUp("sums beyond 64 bits");
                } catch (StackOverflowError tooDeep) {
                    outcome = new CheckOutcome.GivenUp("the depth of the formulas");
                }
                return false;
            };
        }

        CheckOutcome outcome() {
            return outcome;
        }
    }
}
