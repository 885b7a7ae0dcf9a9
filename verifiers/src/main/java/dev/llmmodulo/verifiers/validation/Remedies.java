package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Unsatisfied.AllOf;
import dev.llmmodulo.verifiers.validation.Unsatisfied.Missing;
import dev.llmmodulo.verifiers.validation.Unsatisfied.OneOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds steps that would help in a state: they make a literal true there, or complete a step that is partly given. Work
 * is bounded, so not all are found. Steps that lack what no step can bring about are left out. Not thread-safe.
 */
public final class Remedies {

    /** Bindings of quantified variables that all questions about one state may visit. */
    private static final long BINDINGS = 200_000;

    private static final Comparator<Remedy> LEAST_LACKING_FIRST = Comparator.comparingInt(Remedy::lacks);

    private final Universe universe;
    private final World world;
    private final WorkLimit limit = new WorkLimit(BINDINGS);
    private final Completions completions;

    /** In a state of these facts, with the initial values of functions. */
    public Remedies(Problem problem, State state) {
        this(new Universe(problem), problem, state);
    }

    private Remedies(Universe universe, Problem problem, State state) {
        this(universe, World.of(state.facts(), problem, new Derivation(universe, new WorkLimit(BINDINGS))));
    }

    Remedies(Universe universe, World world) {
        this.universe = universe;
        this.world = world;
        this.completions = new Completions(universe, world.facts());
    }

    /**
     * Steps that make the literal true when executed in this state, those that lack least first.
     *
     * @throws IllegalStateException the thread was interrupted
     */
    public List<Remedy> making(Literal literal, int most) {
        List<Remedy> found = new ArrayList<>();
        for (Achiever achiever : Achievers.of(literal, universe)) {
            for (PlanStep step : completions.of(achiever)) {
                consider(step, Optional.of(literal)).ifPresent(found::add);
            }
        }
        return best(found, most);
    }

    /**
     * Steps of this action with these arguments, an object for each variable, those that lack least first.
     *
     * @throws IllegalStateException the thread was interrupted
     */
    public List<Remedy> completing(Achiever partly, int most) {
        List<Remedy> found = new ArrayList<>();
        for (PlanStep step : completions.of(partly)) {
            consider(step, Optional.empty()).ifPresent(found::add);
        }
        return best(found, most);
    }

    private static List<Remedy> best(List<Remedy> found, int most) {
        return found.stream().distinct().sorted(LEAST_LACKING_FIRST).limit(most).toList();
    }

    private Optional<Remedy> consider(PlanStep step, Optional<Literal> wanted) {
        Action action = universe.action(step.action()).orElseThrow();
        Binding binding = Binding.of(action.parameters(), step.arguments(), universe, limit);
        try {
            Change change = Change.of(action.effect(), world, binding);
            if (wanted.isPresent() && !change.makesTrue(wanted.get())) {
                return Optional.empty();
            } else if (new Evaluation(world, binding).holds(action.precondition())) {
                return Optional.of(new Remedy(step, Optional.empty()));
            }
            Unsatisfied missing = Explanation.of(action.precondition(), world, binding);
            return isHopeless(missing)
                            || wanted.filter(missing.literals()::contains).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Remedy(step, Optional.of(missing)));
        } catch (IllDefinedStepException undefined) {
            return Optional.empty();
        } catch (WorkLimit.Reached reached) {
            if (reached.interrupted()) {
                throw reached;
            }
            return Optional.empty();
        }
    }

    /** Whether no step can bring about what is missing. */
    private boolean isHopeless(Unsatisfied missing) {
        if (missing instanceof Missing one) {
            return Achievers.of(one.literal(), universe).isEmpty();
        } else if (missing instanceof AllOf all) {
            return all.parts().stream().anyMatch(this::isHopeless);
        }
        return !(missing instanceof OneOf one) || one.parts().stream().allMatch(this::isHopeless);
    }
}
