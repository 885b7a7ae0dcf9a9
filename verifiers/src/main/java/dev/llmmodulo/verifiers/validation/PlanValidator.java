package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges plans by executing them on the lifted model, by the definition of plan validity of PDDL 2.1 (Fox and Long
 * 2003, section 3; conditional and quantified effects as in McDermott et al., PDDL 1998). First the form of the whole
 * plan is judged: known actions and objects, right number and types of arguments. Then the steps before the first
 * malformed one are executed, up to the first that does not apply or violates a constraint (Gerevini and Long 2005).
 * Its silence is a proof that the plan is valid; so is a review without hard critiques, whose soft ones say which
 * preferences are violated.
 *
 * <p>The critique of a step that does not apply comes behind those of form; but in a domain without types, where form
 * cannot be judged apart from the state, critiques come in the order of the steps, as VAL gives them.
 *
 * <p>Stateless and thread-safe.
 */
public final class PlanValidator implements DecidingCritic<Problem, PlanReading> {

    private static final Set<Feature> HANDLED =
            Set.of(Feature.NUMERIC_FLUENTS, Feature.DERIVED_PREDICATES, Feature.CONSTRAINTS, Feature.PREFERENCES);

    @Override
    public Review review(Problem problem, PlanReading reading) {
        if (reading instanceof PlanReading.Unreadable unreadable) {
            return Review.of(new UnreadablePlan(unreadable.message(), unreadable.place()));
        } else if (reading instanceof PlanReading.UnsolvableClaim claim) {
            return Review.of(new UnprovenUnsolvability(claim.place()));
        }
        List<String> beyond = problem.features().stream()
                .filter(feature -> !HANDLED.contains(feature))
                .map(Feature::words)
                .toList();
        if (!beyond.isEmpty()) {
            return new Review.Undecided(Reason.unsupported(String.join(", ", beyond)));
        }
        PlanReading.Read read = (PlanReading.Read) reading;
        Universe universe = new Universe(problem);
        List<NumberedStep> steps = NumberedStep.all(read);
        List<StepCritique> malformed = WellFormedness.critiques(steps, universe);
        Optional<String> unordered = unordered(read.plan());
        if (unordered.isPresent()) {
            return malformed.isEmpty()
                    ? new Review.Undecided(Reason.unsupported(unordered.get()))
                    : new Review.Findings(List.copyOf(malformed));
        }
        int sound = malformed.isEmpty() ? steps.size() : malformed.get(0).stepNumber() - 1;
        try {
            Set<Integer> left = malformed.stream().map(StepCritique::stepNumber).collect(Collectors.toSet());
            List<NumberedStep> wellFormed =
                    steps.stream().filter(step -> !left.contains(step.number())).toList();
            WatchedExecution execution = new WatchedExecution(universe, new WorkLimit(), read.plan());
            List<PlanCritique> ofExecution = execute(wellFormed, sound, malformed.isEmpty(), execution, universe);
            boolean inStepOrder = problem.domain().types().supertypes().isEmpty();
            List<Critique> found = new ArrayList<>(malformed);
            found.addAll(inStepOrder ? 0 : found.size(), ofExecution);
            return new Review.Findings(found);
        } catch (WorkLimitException reached) {
            Reason.Kind kind = reached.interrupted() ? Reason.Kind.TIME : Reason.Kind.LIMIT;
            return malformed.isEmpty()
                    ? new Review.Undecided(new Reason(kind, reached.getMessage()))
                    : new Review.Findings(List.copyOf(malformed));
        }
    }

    static Optional<String> unordered(Plan plan) {
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

    /** What goes wrong first in the first so many steps, if anything; the end is judged only if these are all. */
    private static List<PlanCritique> execute(
            List<NumberedStep> steps, int sound, boolean toTheEnd, WatchedExecution execution, Universe universe) {
        for (NumberedStep step : steps.subList(0, sound)) {
            List<PlanCritique> violated = listed(execution.violatedForGood());
            if (!violated.isEmpty()) {
                return violated;
            }
            Optional<Unsatisfied> missing;
            try {
                missing = execution.execute(step);
            } catch (IllDefinedStepException undefined) {
                return List.of(undefined.critique(step));
            }
            if (missing.isPresent()) {
                List<NumberedStep> later = steps.subList(step.number(), steps.size());
                List<Cause> causes = Causes.of(missing.get(), execution.execution(), later, universe);
                State state = new State(execution.state());
                return List.of(new UnsatisfiedPrecondition(step, missing.get(), causes, state));
            }
        }
        return toTheEnd ? end(steps.size(), execution, universe) : listed(execution.violatedForGood());
    }

    private static List<PlanCritique> end(int length, WatchedExecution execution, Universe universe) {
        List<PlanCritique> found = new ArrayList<>();
        execution.execution().missingGoal().ifPresent(missing -> {
            List<Cause> causes = Causes.of(missing, execution.execution(), List.of(), universe);
            found.add(new UnsatisfiedGoal(length, missing, causes, new State(execution.state())));
        });
        found.addAll(listed(execution.violatedAtEnd()));
        return found.isEmpty() ? List.copyOf(execution.violatedPreferences()) : found;
    }

    private static List<PlanCritique> listed(Stream<ConstraintViolated> violated) {
        return List.copyOf(violated.limit(ConstraintViolated.LISTED).toList());
    }
}
