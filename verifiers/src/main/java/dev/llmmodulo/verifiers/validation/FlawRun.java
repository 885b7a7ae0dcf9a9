package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.causes.Causes;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Two executions of one plan side by side: failing steps are treated one way in the one, the other way in the other. */
final class FlawRun {

    private final Universe universe;
    private final Treatment treatment;
    private final WatchedExecution execution;
    private final WatchedExecution other;
    private final Marking marking;
    private final List<Flaw> flaws = new ArrayList<>();
    private int validPrefix;

    FlawRun(Problem problem, Plan plan, Treatment treatment) {
        WorkLimit limit = new WorkLimit();
        this.universe = new Universe(problem);
        this.treatment = treatment;
        this.execution = new WatchedExecution(universe, limit, plan);
        this.other = new WatchedExecution(universe, limit, plan);
        this.marking = new Marking(treatment, other.execution().world());
    }

    List<Flaw> flaws(List<NumberedStep> steps) {
        List<NumberedStep> wellFormed = steps.stream()
                .filter(step ->
                        WellFormedness.critiques(List.of(step), universe).isEmpty())
                .toList();
        int executed = 0;
        for (NumberedStep step : steps) {
            if (executed < wellFormed.size() && wellFormed.get(executed).equals(step)) {
                executed++;
                look(step, wellFormed.subList(executed, wellFormed.size()));
            } else {
                WellFormedness.critiques(List.of(step), universe)
                        .forEach(critique -> flaws.add(Flaw.firstHand(critique, treatment)));
            }
            validPrefix += flaws.isEmpty() ? 1 : 0;
        }
        execution.execution().missingGoal().ifPresent(missing -> lookAtGoal(missing, steps.size()));
        flaws.addAll(marking.ofConstraints(execution.violatedAtEnd(), other.violatedAtEnd()));
        flaws.sort(Comparator.comparingInt(flaw -> position(flaw.finding())));
        return flaws;
    }

    private void look(NumberedStep step, List<NumberedStep> later) {
        boolean failsInOther = !other.execution().applies(step);
        Optional<Unsatisfied> missing = execution.execution().missing(step);
        missing.ifPresent(lacking -> flaws.add(marking.of(
                new UnsatisfiedPrecondition(
                        step,
                        lacking,
                        Causes.of(lacking, execution.execution(), later, universe),
                        new State(execution.state()),
                        validPrefix),
                lacking,
                failsInOther)));
        advance(other, step, failsInOther, treatment.other());
        Optional<StepCritique> undefined = advance(execution, step, missing.isPresent(), treatment);
        undefined
                .filter(critique -> missing.isEmpty())
                .ifPresent(critique -> flaws.add(Flaw.firstHand(critique, treatment)));
    }

    /** Takes the step as the treatment says; a step that does something undefined changes nothing. */
    private static Optional<StepCritique> advance(
            WatchedExecution execution, NumberedStep step, boolean fails, Treatment treatment) {
        if (fails && treatment == Treatment.SKIP) {
            return Optional.empty();
        }
        try {
            execution.apply(step);
            return Optional.empty();
        } catch (IllDefinedStepException undefined) {
            return Optional.of(undefined.critique(step));
        }
    }

    private void lookAtGoal(Unsatisfied lacking, int length) {
        List<Cause> causes = Causes.of(lacking, execution.execution(), List.of(), universe);
        flaws.add(marking.of(
                new UnsatisfiedGoal(length, lacking, causes, new State(execution.state()), validPrefix),
                lacking,
                !other.execution().reachesGoal()));
    }

    private static int position(PlanCritique finding) {
        if (finding instanceof ConstraintViolated violated) {
            return violated.occasion().position();
        }
        return finding instanceof StepCritique step ? step.stepNumber() : Integer.MAX_VALUE;
    }
}
