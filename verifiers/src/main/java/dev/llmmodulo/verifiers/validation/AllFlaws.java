package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnexaminedFlaws;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.judgement.Review.Findings;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.ContinuedExecution;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges plans as {@link PlanValidator} does, but does not stop at the first step that fails: each flaw of a readable
 * plan is a {@link Flaw}, in the order of the steps, and what is only missed at the end, the goal first, comes last. A
 * valid plan has none.
 *
 * <p>A step whose precondition does not hold is skipped or applied, by the {@link Treatment}. Two executions go side by
 * side, one for each treatment, and every step is put to both. What a step or the goal lacks in the execution by this
 * treatment is a follow-on if its whole condition holds at the same point of the other execution, and first-hand
 * otherwise; so the first flaw is always first-hand. A step that is malformed, or that reads a function without a value,
 * has no effects to apply: it is skipped in both, and first-hand.
 *
 * <p>A plan whose steps do not simply follow each other in time is executed as {@link ContinuedExecution} says, and its
 * flaws come in the order of time, malformed steps first. Conditions at each moment, durations, what must hold over all,
 * and whether two steps interfere are asked in both executions in the same way, at the same happening.
 *
 * <p>If the plan cannot be followed to its end, {@link UnexaminedFlaws} says that there may be more. Whatever is found or
 * not, a plan that {@link PlanValidator} refutes is refuted.
 */
public final class AllFlaws implements DecidingCritic<Problem, PlanReading> {

    private final Treatment treatment;
    private final BigDecimal epsilon;

    public AllFlaws(Treatment treatment) {
        this(treatment, PlanValidator.EPSILON);
    }

    /** @param epsilon the tolerance for times, as {@link PlanValidator} has it */
    public AllFlaws(Treatment treatment, BigDecimal epsilon) {
        this.treatment = treatment;
        this.epsilon = epsilon;
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        Review first = new PlanValidator(epsilon).review(problem, reading);
        if (!(reading instanceof PlanReading.Read read)
                || !(first instanceof Findings findings)
                || !findings.refutes()) {
            return first;
        }
        try {
            Findings all = new Findings(List.copyOf(flaws(problem, read)));
            return all.refutes() ? all : first;
        } catch (IllegalArgumentException unsupported) {
            return notAll(findings, unsupported.getMessage());
        } catch (WorkLimitException reached) {
            return reached.interrupted()
                    ? new Review.Undecided(new Reason(Reason.Kind.TIME, reached.getMessage()))
                    : notAll(findings, reached.getMessage());
        }
    }

    /** @throws IllegalArgumentException the plan cannot be laid out in time */
    private List<Flaw> flaws(Problem problem, PlanReading.Read read) {
        return Timeline.isNeeded(problem, read.plan(), PlanValidator.resolution(epsilon))
                ? new TimedFlawRun(problem, read, treatment, epsilon).flaws()
                : new FlawRun(problem, read.plan(), treatment).flaws(NumberedStep.all(read));
    }

    private Review notAll(Findings findings, String reason) {
        List<Critique> flaws = new ArrayList<>();
        findings.critiques().forEach(finding -> flaws.add(Flaw.firstHand((PlanCritique) finding, treatment)));
        flaws.add(new UnexaminedFlaws(reason));
        return new Findings(flaws);
    }
}
