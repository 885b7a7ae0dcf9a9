package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckLimits;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.unsolvability.Effort.Ended;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries methods one after the other on one problem, under one budget. Not thread-safe. */
final class Portfolio {

    /** Enough to tell most wrong guesses. */
    private static final long VISITS_AT_A_GLANCE = 30_000;

    private final Problem problem;
    private final ProofLimits limits;
    private final long started = System.nanoTime();
    private final ProofTask task;
    private final List<Effort> efforts = new ArrayList<>();
    private boolean outOfMemory;

    Portfolio(Problem problem, ProofLimits limits) {
        this.problem = problem;
        this.limits = limits;
        this.task = new ProofTask(problem, new WorkMeter(limits.work(), limits.time()));
    }

    Settlement settle(List<Method> methods) {
        Set<Feature> features = problem.features();
        for (Method method : methods) {
            if (method.supports(features)) {
                Optional<Settlement> settlement = tryOut(method);
                if (settlement.isPresent()) {
                    return settlement.get();
                }
            }
        }
        return new Settlement.Undecided(features.isEmpty() ? whyUndecided() : unsupported(features), efforts);
    }

    private static Reason unsupported(Set<Feature> features) {
        return Reason.unsupported(features.stream().map(Feature::words).collect(Collectors.joining(", ")));
    }

    private Duration left() {
        return until(started + limits.time().toNanos());
    }

    private Allowance allowance(int share) {
        return new Allowance(limits.work() / share, left().dividedBy(share), limits.bytes());
    }

    private static Duration until(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    private Optional<Settlement> tryOut(Method method) {
        Allowance allowance = allowance(method.share());
        Attempt attempt = new Attempt(method);
        try {
            task.meter().look();
            Finding finding = method.work().find(task, allowance);
            if (finding instanceof Finding.Refuted refuted) {
                return check(refuted, allowance, attempt);
            } else if (finding instanceof Finding.Reached reached) {
                return validate(reached.plan(), attempt);
            }
            attempt.ended(Ended.FAILED, ((Finding.Nothing) finding).why());
        } catch (StoppedException stop) {
            outOfMemory |= stop.cause() == StopCause.MEMORY;
            attempt.ended(Ended.STOPPED, stop.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Settlement> check(Finding.Refuted refuted, Allowance allowance, Attempt attempt) {
        boolean isGuess = refuted.certificates().stream().allMatch(WeightedCount.class::isInstance);
        CheckOutcome outcome =
                isGuess ? checkGuesses(refuted.certificates(), allowance) : checkAll(refuted.certificates());
        if (outcome instanceof CheckOutcome.Accepted accepted) {
            attempt.ended(Ended.SETTLED, "proven");
            return Optional.of(new Settlement.Unsolvable(accepted.certificate(), efforts));
        } else if (outcome instanceof CheckOutcome.Rejected rejected) {
            attempt.ended(Ended.REJECTED, rejected.why());
        } else {
            attempt.ended(Ended.STOPPED, "the check was given up: " + ((CheckOutcome.GivenUp) outcome).limit());
        }
        return Optional.empty();
    }

    /** All are looked at quickly, then thoroughly those that are not rejected yet. */
    private CheckOutcome checkGuesses(List<Certificate> guesses, Allowance allowance) {
        long end = System.nanoTime() + allowance.time().toNanos();
        List<Certificate> open = new ArrayList<>();
        CheckOutcome outcome = new CheckOutcome.GivenUp("not checked");
        for (Certificate guess : guesses) {
            CheckLimits glance = allowance.withTime(until(end)).check().withVisits(VISITS_AT_A_GLANCE);
            outcome = CertificateCheck.of(problem, guess, glance);
            if (outcome instanceof CheckOutcome.Accepted) {
                return outcome;
            } else if (outcome instanceof CheckOutcome.GivenUp) {
                open.add(guess);
            }
        }
        for (Certificate guess : open) {
            outcome = check(guess, allowance.withTime(until(end)));
            if (outcome instanceof CheckOutcome.Accepted) {
                return outcome;
            }
        }
        return outcome;
    }

    private CheckOutcome checkAll(List<Certificate> certificates) {
        CheckOutcome outcome = new CheckOutcome.GivenUp("not checked");
        for (Certificate certificate : certificates) {
            outcome = check(certificate, allowance(1));
            if (outcome instanceof CheckOutcome.Accepted) {
                return outcome;
            }
        }
        return outcome;
    }

    /** If it is rejected as it stands, it may still hold for the literals that can be reached. */
    private CheckOutcome check(Certificate certificate, Allowance allowance) {
        CheckOutcome outcome = CertificateCheck.of(problem, certificate, allowance.check());
        return outcome instanceof CheckOutcome.Rejected
                        && task.hasLiterals()
                        && !(certificate instanceof RelaxedUnreachable)
                ? CertificateCheck.of(problem, withLiterals(task, certificate), allowance.check())
                : outcome;
    }

    /** With the literals in front, by which steps that are never possible are left out of the check. */
    static Combined withLiterals(ProofTask task, Certificate certificate) {
        List<Invariant> chain = new ArrayList<>(List.of(task.literals()));
        if (certificate instanceof Combined combined) {
            chain.addAll(combined.chain());
        } else {
            chain.add((Invariant) certificate);
        }
        return new Combined(chain);
    }

    private Optional<Settlement> validate(Plan.Sequential plan, Attempt attempt) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
        if (verdict instanceof Verdict.Valid) {
            attempt.ended(Ended.SETTLED, "a plan of length " + plan.length());
            return Optional.of(new Settlement.Solved(plan, efforts));
        } else if (verdict instanceof Verdict.Unknown<PlanReading> unknown) {
            attempt.ended(
                    Ended.STOPPED,
                    "the plan could not be judged: " + unknown.reason().text());
        } else {
            attempt.ended(Ended.REJECTED, "the plan is not valid");
        }
        return Optional.empty();
    }

    private Reason whyUndecided() {
        String tried = efforts.stream()
                .map(effort -> effort.method() + ": " + effort.detail())
                .collect(Collectors.joining("; "));
        if (left().isZero() || Thread.currentThread().isInterrupted()) {
            return new Reason(Reason.Kind.TIME, tried);
        }
        return outOfMemory ? new Reason(Reason.Kind.MEMORY, tried) : Reason.limit(tried);
    }

    /** One method at work. */
    private final class Attempt {

        private final Method method;
        private final long begun = System.nanoTime();

        Attempt(Method method) {
            this.method = method;
        }

        void ended(Ended how, String detail) {
            efforts.add(new Effort(method.name(), how, detail, Duration.ofNanos(System.nanoTime() - begun)));
        }
    }
}
