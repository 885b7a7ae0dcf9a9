package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Execution;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.time.Timeline;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A problem being executed step by step by the validator's semantics, for those who look at plans from other sides. Not
 * thread-safe. Every method throws {@link WorkLimitException} when quantifiers range over too many bindings in all,
 * or when the thread was interrupted.
 */
public final class Simulation {

    private final Universe universe;
    private final Execution execution;

    /** At the initial state. */
    public Simulation(Problem problem) {
        this(new Universe(problem), new WorkLimit());
    }

    private Simulation(Universe universe, WorkLimit limit) {
        this(universe, new Execution(universe, limit));
    }

    private Simulation(Universe universe, Execution execution) {
        this.universe = universe;
        this.execution = execution;
    }

    /** Another simulation that stands where this one does, and goes its own way; their work counts together. */
    public Simulation copy() {
        return new Simulation(universe, execution.copy());
    }

    /**
     * Executes the step if it is well formed and applies; otherwise changes nothing and says so. In a problem with
     * durative actions or timed initial literals nothing can be executed step by step.
     */
    public boolean execute(PlanStep step) {
        NumberedStep at = new NumberedStep(0, step, "");
        try {
            if (Timeline.isNeeded(universe.problem(), Plan.of(step), BigDecimal.ZERO)
                    || !WellFormedness.critiques(List.of(at), universe).isEmpty()
                    || !execution.applies(at)) {
                return false;
            }
            execution.apply(at);
            return true;
        } catch (IllDefinedStepException undefined) {
            return false;
        }
    }

    /** Whether the goal holds; constraints on the way are not looked at. */
    public boolean reachesGoal() {
        return execution.reachesGoal();
    }

    public boolean holds(Literal literal) {
        return execution.holds(literal);
    }

    public State state() {
        return new State(execution.state());
    }

    /**
     * The problem whose initial state is the present one: in it the same steps apply, lead to the same states and reach the
     * goal. Its constraints look only at what comes from here on. Empty if a function's value is no finite decimal of up to
     * 34 digits, so that no problem can state it.
     */
    public Optional<Problem> problemFromHere() {
        Problem whole = universe.problem();
        Map<FunctionKey, BigFraction> present = execution.world().values();
        Map<FunctionKey, BigDecimal> values = new LinkedHashMap<>();
        for (FunctionKey key : stated(whole, present)) {
            BigDecimal decimal = Fractions.toDecimal(present.get(key));
            if (Fractions.compare(Fractions.of(decimal), present.get(key)) != 0) {
                return Optional.empty();
            }
            values.put(key, decimal);
        }
        return Optional.of(new Problem(
                whole.name(),
                whole.domain(),
                whole.objects(),
                state().facts(),
                values,
                whole.goal(),
                whole.metric(),
                whole.timedInitials(),
                whole.constraints()));
    }

    /** Those that have a value initially, in their order, then those that have got one since; a total cost of 0 is not said. */
    private static List<FunctionKey> stated(Problem whole, Map<FunctionKey, BigFraction> present) {
        Stream<FunctionKey> since = present.keySet().stream()
                .filter(key -> !whole.values().containsKey(key))
                .filter(key -> !key.function().equals(Function.TOTAL_COST)
                        || present.get(key).signum() != 0)
                .sorted(Comparator.comparing(FunctionKey::toString));
        return Stream.concat(whole.values().keySet().stream(), since).toList();
    }
}
