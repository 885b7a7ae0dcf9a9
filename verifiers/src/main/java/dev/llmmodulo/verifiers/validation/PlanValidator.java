package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges plans by executing them on the lifted model, by the definition of plan validity of PDDL 2.1 (Fox and Long
 * 2003, section 3; conditional and quantified effects as in McDermott et al., PDDL 1998). First the whole plan must be
 * well formed: known actions and objects, right number and types of arguments. Then it is executed up to the first step
 * that does not apply. Its silence is a proof that the plan is valid. Stateless and thread-safe.
 */
public final class PlanValidator implements DecidingCritic<Problem, PlanReading> {

    @Override
    public Review review(Problem problem, PlanReading reading) {
        if (reading instanceof PlanReading.Unreadable unreadable) {
            return Review.of(new UnreadablePlan(unreadable.message(), unreadable.place()));
        } else if (reading instanceof PlanReading.UnsolvableClaim claim) {
            return Review.of(new UnprovenUnsolvability(claim.place()));
        }
        PlanReading.Read read = (PlanReading.Read) reading;
        Universe universe = new Universe(problem);
        List<NumberedStep> steps = number(read);
        List<Critique> malformed = WellFormedness.critiques(steps, universe);
        if (!malformed.isEmpty()) {
            return new Review.Findings(malformed);
        }
        Optional<String> unordered = unordered(read.plan());
        if (unordered.isPresent()) {
            return new Review.Undecided(Reason.unsupported(unordered.get()));
        }
        try {
            return execute(steps, universe);
        } catch (WorkLimit.Reached reached) {
            Reason.Kind kind = reached.interrupted() ? Reason.Kind.TIME : Reason.Kind.LIMIT;
            return new Review.Undecided(new Reason(kind, reached.getMessage()));
        }
    }

    static List<NumberedStep> number(PlanReading.Read read) {
        List<NumberedStep> steps = new ArrayList<>();
        for (int i = 0; i < read.plan().length(); i++) {
            steps.add(new NumberedStep(
                    i + 1, read.plan().steps().get(i), read.written().get(i).text()));
        }
        return steps;
    }

    private static Optional<String> unordered(Plan plan) {
        if (plan instanceof Plan.Timed timed) {
            for (int i = 1; i < timed.timedSteps().size(); i++) {
                BigDecimal before = timed.timedSteps().get(i - 1).time();
                BigDecimal now = timed.timedSteps().get(i).time();
                if (now.compareTo(before) <= 0) {
                    return Optional.of("time stamps that do not increase from step to step: " + now.toPlainString()
                            + " after " + before.toPlainString());
                }
            }
        }
        return Optional.empty();
    }

    private static Review execute(List<NumberedStep> steps, Universe universe) {
        WorkLimit limit = new WorkLimit();
        Execution execution = new Execution(universe, limit);
        for (NumberedStep step : steps) {
            Optional<Unsatisfied> missing;
            try {
                missing = execution.execute(step.step());
            } catch (UndefinedValueException undefined) {
                return Review.of(new UndefinedValue(step, undefined.key()));
            }
            if (missing.isPresent()) {
                List<NumberedStep> prefix = steps.subList(0, step.number() - 1);
                List<Cause> causes = Causes.of(missing.get().literals(), prefix, universe, limit);
                return Review.of(
                        new UnsatisfiedPrecondition(step, missing.get(), causes, new State(execution.state())));
            }
        }
        Optional<Unsatisfied> missing = execution.missingGoal();
        if (missing.isPresent()) {
            List<Cause> causes = Causes.of(missing.get().literals(), steps, universe, limit);
            return Review.of(new UnsatisfiedGoal(steps.size(), missing.get(), causes, new State(execution.state())));
        }
        return Review.clean();
    }
}
