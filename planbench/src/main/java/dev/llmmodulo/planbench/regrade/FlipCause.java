package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.ExpectedAnswer.NoPlan;
import dev.llmmodulo.planbench.ExpectedAnswer.ResultingState;
import dev.llmmodulo.planbench.ExpectedAnswer.Verification;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.extraction.Extraction.OfPlan;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a recorded verdict and the score differ, as far as that can be told from what was recorded. */
public enum FlipCause {
    /** PlanBench reads steps beside the plan, or the same plan more than once. */
    MORE_STEPS,
    /** PlanBench loses steps of the plan, or all of them. */
    FEWER_STEPS,
    /** PlanBench reads other steps than are there. */
    OTHER_STEPS,
    /** The same plan, but PlanBench's validator refuses the problem for its name. */
    REFUSED_NAME,
    /** The same plan, for a problem that PlanBench takes for unsolvable and that is not. */
    SOLVABLE_AFTER_ALL,
    /** The same plan, but PlanBench grades a weaker goal than the one that its prompt states. */
    WEAKER_GOAL,
    /** The proven claim that there is no plan is not heard. */
    UNHEARD_CLAIM,
    /** The strict reader finds no plan, or several that differ, in what PlanBench reads one from. */
    NOT_READ,
    /** Of the facts of a state other ones are read. */
    OTHER_FACTS,
    /** Something else is read about a plan that was to be verified. */
    OTHER_ASSESSMENT,
    /** Nothing recorded explains the verdict. */
    UNEXPLAINED;

    /** Such as {@code more-steps}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FlipCause of(Recorded recorded, Score score) {
        Question question = recorded.question();
        if (question.expected() instanceof ResultingState) {
            return OTHER_FACTS;
        } else if (question.expected() instanceof Verification) {
            return OTHER_ASSESSMENT;
        }
        PlanReading ours = ((OfPlan) score.extraction()).reading();
        if (ours instanceof UnsolvableClaim) {
            return UNHEARD_CLAIM;
        } else if (!(ours instanceof Read)) {
            return NOT_READ;
        }
        List<PlanStep> steps = ((Read) ours).plan().steps();
        Optional<List<PlanStep>> theirs = recorded.answer().extracted().plan().flatMap(FlipCause::steps);
        return theirs.isPresent() && theirs.get().equals(steps)
                ? ofTheSamePlan(question, score, steps)
                : ofOtherSteps(steps, theirs.orElse(List.of()));
    }

    private static Optional<List<PlanStep>> steps(String plan) {
        return new StrictPlanReader().read(plan) instanceof Read read
                ? Optional.of(read.plan().steps())
                : Optional.empty();
    }

    private static FlipCause ofTheSamePlan(Question question, Score score, List<PlanStep> steps) {
        boolean accepted = score.correct().equals(Optional.of(true));
        String name = question.planBenchProblem().name();
        if (accepted && !name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return REFUSED_NAME;
        } else if (accepted && question.expected() instanceof NoPlan) {
            return SOLVABLE_AFTER_ALL;
        }
        return !accepted && isValid(question.planBenchProblem(), steps) ? WEAKER_GOAL : UNEXPLAINED;
    }

    private static boolean isValid(Problem problem, List<PlanStep> steps) {
        return CriticBank.<Problem, PlanReading>of(new PlanValidator())
                        .judge(problem, Read.of(new Plan.Sequential(steps)))
                instanceof Verdict.Valid;
    }

    private static FlipCause ofOtherSteps(List<PlanStep> ours, List<PlanStep> theirs) {
        if (isWithin(theirs, ours)) {
            return FEWER_STEPS;
        }
        return isWithin(ours, theirs) ? MORE_STEPS : OTHER_STEPS;
    }

    /** Whether all of these steps are among the others, in this order. */
    private static boolean isWithin(List<PlanStep> steps, List<PlanStep> others) {
        Iterator<PlanStep> rest = others.iterator();
        return steps.stream().allMatch(step -> {
            while (rest.hasNext()) {
                if (rest.next().equals(step)) {
                    return true;
                }
            }
            return false;
        });
    }
}
