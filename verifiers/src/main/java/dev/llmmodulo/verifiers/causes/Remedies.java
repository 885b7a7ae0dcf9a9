package dev.llmmodulo.verifiers.causes;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.critique.Remedy;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.Unsatisfied.AllOf;
import dev.llmmodulo.verifiers.critique.Unsatisfied.Missing;
import dev.llmmodulo.verifiers.critique.Unsatisfied.OneOf;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.Explanation;
import dev.llmmodulo.verifiers.semantics.IllDefinedStepException;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Steps that make the literal true when executed in this state: first those that can be executed, then of each action
     * the one that lacks least, then the others.
     *
     * @throws WorkLimitException the thread was interrupted
     */
    public List<Remedy> making(Literal literal, int most) {
        List<Remedy> best = new ArrayList<>();
        List<Remedy> others = new ArrayList<>();
        for (Achiever achiever : Achievers.of(literal, universe)) {
            List<Remedy> found = leastLackingFirst(achiever, Optional.of(literal));
            best.addAll(found.subList(0, Math.min(1, found.size())));
            others.addAll(found.subList(Math.min(1, found.size()), found.size()));
        }
        Stream<Remedy> inOrder = Stream.concat(
                best.stream().sorted(LEAST_LACKING_FIRST), others.stream().sorted(LEAST_LACKING_FIRST));
        return inOrder.distinct()
                .sorted(Comparator.comparing(Remedy::applies).reversed())
                .limit(most)
                .toList();
    }

    /**
     * Steps of this action with these arguments, an object for each variable, those that lack least first.
     *
     * @throws WorkLimitException the thread was interrupted
     */
    public List<Remedy> completing(Achiever partly, int most) {
        return leastLackingFirst(partly, Optional.empty()).stream().limit(most).toList();
    }

    private List<Remedy> leastLackingFirst(Achiever partly, Optional<Literal> wanted) {
        return completions.of(partly).stream()
                .distinct()
                .flatMap(step -> consider(step, wanted).stream())
                .sorted(LEAST_LACKING_FIRST)
                .toList();
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
        } catch (WorkLimitException reached) {
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
