package dev.llmmodulo.verifiers.semantics;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A problem being executed step by step from its initial state. Steps must be well formed. A step that does not apply
 * changes nothing.
 */
public final class Execution {

    private final Universe universe;
    private final WorkLimit limit;
    private final World world;
    private final Map<Fact, NumberedStep> changedBy = new HashMap<>();
    private int steps;

    public Execution(Universe universe, WorkLimit limit) {
        this(universe, limit, World.of(universe.problem().init(), universe.problem(), new Derivation(universe, limit)));
    }

    private Execution(Universe universe, WorkLimit limit, World world) {
        this.universe = universe;
        this.limit = limit;
        this.world = world;
    }

    /** Another execution that stands where this one does, and goes its own way. */
    public Execution copy() {
        Execution copy = new Execution(universe, limit, world.copy());
        copy.changedBy.putAll(changedBy);
        copy.steps = steps;
        return copy;
    }

    public World world() {
        return world;
    }

    /** The facts that hold, without the derived ones. */
    public Set<Fact> state() {
        return world.facts();
    }

    /** What the step's precondition lacks in the present state; empty if it holds. */
    public Optional<Unsatisfied> missing(NumberedStep at) {
        return applies(at) ? Optional.empty() : Optional.of(precondition(at).explain(world));
    }

    /** Whether the step's precondition holds. */
    public boolean applies(NumberedStep at) {
        return precondition(at).holds(world);
    }

    /**
     * Applies the effects of the step, whether or not its precondition holds.
     *
     * @throws UndefinedValueException the step reads a value that is not defined; then nothing is changed
     * @throws ContradictoryEffectsException the step changes one value in two ways; then nothing is changed
     */
    public void apply(NumberedStep at) {
        Action action = action(at);
        Change.of(action.effect(), world, binding(action, at)).apply(fact -> changedBy.put(fact, at));
        steps++;
    }

    private Action action(NumberedStep at) {
        return universe.action(at.step().action()).orElseThrow();
    }

    /** The precondition of a step, and what its variables stand for. */
    public BoundCondition precondition(NumberedStep at) {
        Action action = action(at);
        return new BoundCondition(action.precondition(), binding(action, at));
    }

    private Binding binding(Action action, NumberedStep at) {
        return Binding.of(action.parameters(), at.step().arguments(), universe, limit);
    }

    /** The step that gave the fact its present truth value; empty if it has had it since the initial state. */
    public Optional<NumberedStep> changedBy(Fact fact) {
        return Optional.ofNullable(changedBy.get(fact));
    }

    public boolean holds(Literal literal) {
        return world.holds(literal);
    }

    /** What the goal lacks in the present state; empty if it holds. */
    public Optional<Unsatisfied> missingGoal() {
        return reachesGoal()
                ? Optional.empty()
                : Optional.of(Explanation.of(universe.problem().goal(), world, new Binding(universe, limit)));
    }

    /**
     * Whether the goal holds in the present state; not so where its truth is undefined.
     *
     * @throws WorkLimitException it cannot be evaluated within the limit, or the thread was interrupted
     */
    public boolean reachesGoal() {
        return new Evaluation(world, new Binding(universe, limit))
                .holds(universe.problem().goal());
    }

    /**
     * The metric's value so far; without a metric, the number of steps executed.
     *
     * @throws UndefinedValueException the metric reads a value that is not defined
     */
    public BigDecimal cost(PlanMeasures measures) {
        Optional<Metric> metric = universe.problem().metric();
        return metric.isPresent()
                ? Fractions.toDecimal(Arithmetic.ofPlan(world, new Binding(universe, limit), measures)
                        .value(metric.get().expression()))
                : BigDecimal.valueOf(steps);
    }
}
