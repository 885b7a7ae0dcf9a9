package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedCondition;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.time.ContinuedExecution.Failure;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two executions in time of one plan side by side: what fails is treated one way in the one, the other way in the other. */
final class TimedFlawRun {

    private final Treatment treatment;
    private final int length;
    private final List<StepCritique> malformed;
    private final WatchedContinuedExecution execution;
    private final WatchedContinuedExecution other;
    private final Marking marking;
    private final List<Placed> flaws = new ArrayList<>();

    /** @throws IllegalArgumentException as {@link Timeline#of} does */
    TimedFlawRun(Problem problem, PlanReading.Read read, Treatment treatment, BigDecimal epsilon) {
        Universe universe = new Universe(problem);
        this.treatment = treatment;
        this.length = read.plan().length();
        List<NumberedStep> steps = NumberedStep.all(read);
        this.malformed = WellFormedness.critiques(steps, universe);
        Set<NumberedStep> left = malformed.stream().map(StepCritique::at).collect(Collectors.toSet());
        List<NumberedStep> wellFormed =
                steps.stream().filter(step -> !left.contains(step)).toList();
        WorkLimit limit = new WorkLimit();
        BigDecimal resolution = PlanValidator.resolution(epsilon);
        this.execution = new WatchedContinuedExecution(
                universe, limit, Timeline.of(wellFormed, read.plan(), universe, limit, resolution), epsilon, treatment);
        this.other = new WatchedContinuedExecution(
                universe,
                limit,
                Timeline.of(wellFormed, read.plan(), universe, limit, resolution),
                epsilon,
                treatment.other());
        this.marking = new Marking(treatment, other.execution().world());
    }

    /** A flaw, and when it comes about: behind twice as many happenings, and one more if before the next. */
    private record Placed(long place, Flaw flaw) {}

    List<Flaw> flaws() {
        malformed.forEach(critique -> flaws.add(new Placed(-1, Flaw.firstHand(critique, treatment))));
        int validPrefix = 0;
        for (int happened = 0; !execution.execution().isOver(); happened++) {
            validPrefix = flaws.isEmpty() ? execution.execution().finished() : validPrefix;
            List<Failure> failures = execution.execution().examine();
            other.execution().examine();
            for (Failure failure : failures) {
                flaws.add(new Placed(2L * happened + 1, flaw(failure)));
            }
            execution.proceed();
            other.proceed();
        }
        lookAtGoal(flaws.isEmpty() ? length : validPrefix);
        lookAtConstraints();
        return flaws.stream()
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::flaw)
                .toList();
    }

    private Flaw flaw(Failure failure) {
        boolean failsInOther = failure.inState().test(other.execution().world());
        return failure.critique() instanceof UnsatisfiedCondition condition
                ? marking.of(condition, condition.missing(), failsInOther)
                : marking.of(failure.critique(), failsInOther);
    }

    private void lookAtGoal(int validPrefix) {
        boolean failsInOther = other.execution().unsatisfiedGoal().isPresent();
        execution
                .execution()
                .unsatisfiedGoal()
                .map(goal -> new UnsatisfiedGoal(length, goal.missing(), goal.causes(), goal.end(), validPrefix))
                .map(goal -> marking.of(goal, goal.missing(), failsInOther))
                .ifPresent(flaw -> flaws.add(new Placed(Integer.MAX_VALUE, flaw)));
    }

    private void lookAtConstraints() {
        for (Flaw flaw : marking.ofConstraints(execution.violatedAtEnd(), other.violatedAtEnd())) {
            int happened = ((ConstraintViolated) flaw.finding()).occasion().position();
            flaws.add(new Placed(2L * happened, flaw));
        }
    }
}
