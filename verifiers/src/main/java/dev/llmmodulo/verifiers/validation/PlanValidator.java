package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.causes.Causes;
import dev.llmmodulo.verifiers.critique.Cause;
import dev.llmmodulo.verifiers.critique.ConstraintViolated;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.UnprovenUnsolvability;
import dev.llmmodulo.verifiers.critique.UnreadablePlan;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.DecidingCritic;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.Timeline;
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
 * <p>A plan whose steps do not simply follow each other, because of durative actions, timed initial literals or the
 * times that are given, is laid out in time and executed happening by happening (Fox and Long 2003, section 6; Edelkamp
 * and Hoffmann, PDDL 2.2, 2004, for timed initial literals). In it a step without a time takes place at its number.
 *
 * <p>Stateless and thread-safe.
 */
public final class PlanValidator implements DecidingCritic<Problem, PlanReading> {

    /** How far interfering steps have to be apart, unless it is said otherwise; what planners commonly keep to. */
    public static final BigDecimal EPSILON = new BigDecimal("0.001");

    private final BigDecimal epsilon;

    public PlanValidator() {
        this(EPSILON);
    }

    /**
     * @param epsilon the tolerance for times, as VAL has it: durations may be off by less than this, and times at most a
     *     tenth of it apart are the same, so that what interferes has to be further apart
     */
    public PlanValidator(BigDecimal epsilon) {
        if (epsilon.signum() <= 0) {
            throw new IllegalArgumentException("epsilon must be positive: " + epsilon.toPlainString());
        }
        this.epsilon = epsilon;
    }

    @Override
    public Review review(Problem problem, PlanReading reading) {
        if (reading instanceof PlanReading.Unreadable unreadable) {
            return Review.of(new UnreadablePlan(unreadable.message(), unreadable.place()));
        } else if (reading instanceof PlanReading.UnsolvableClaim claim) {
            return Review.of(new UnprovenUnsolvability(claim.place()));
        }
        PlanReading.Read read = (PlanReading.Read) reading;
        Universe universe = new Universe(problem);
        List<NumberedStep> steps = NumberedStep.all(read);
        List<StepCritique> malformed = WellFormedness.critiques(steps, universe);
        if (Timeline.isNeeded(problem, read.plan(), resolution(epsilon))) {
            return malformed.isEmpty() ? executeInTime(read, universe) : new Review.Findings(List.copyOf(malformed));
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
            return malformed.isEmpty()
                    ? new Review.Undecided(reason(reached))
                    : new Review.Findings(List.copyOf(malformed));
        }
    }

    /** What goes wrong when the plan is laid out in time; its steps must be well formed. */
    private Review executeInTime(PlanReading.Read read, Universe universe) {
        try {
            WorkLimit limit = new WorkLimit();
            Timeline timeline = Timeline.of(read, universe, limit, resolution(epsilon));
            WatchedTimedExecution execution = new WatchedTimedExecution(universe, limit, timeline, epsilon);
            return new Review.Findings(List.copyOf(execution.run()));
        } catch (IllegalArgumentException unsupported) {
            return new Review.Undecided(Reason.unsupported(unsupported.getMessage()));
        } catch (WorkLimitException reached) {
            return new Review.Undecided(reason(reached));
        }
    }

    /** As in VAL, times at most a tenth of epsilon apart are the same. */
    static BigDecimal resolution(BigDecimal epsilon) {
        return epsilon.movePointLeft(1);
    }

    private static Reason reason(WorkLimitException reached) {
        return new Reason(reached.interrupted() ? Reason.Kind.TIME : Reason.Kind.LIMIT, reached.getMessage());
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
