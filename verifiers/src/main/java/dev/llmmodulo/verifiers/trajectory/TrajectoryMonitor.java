package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Follows all constraints of a problem and of its domain, and their preferences, through the states of a plan. A
 * constraint under quantifiers is one for each binding of the variables, and so is a preference.
 */
public final class TrajectoryMonitor {

    private final WorkLimit limit;
    private final Binding binding;
    private final ConstraintMonitors monitors;
    private final List<Followed> required = new ArrayList<>();
    private final List<Followed> preferred = new ArrayList<>();
    private int observed;

    /** @throws WorkLimitException there are too many constraints */
    public TrajectoryMonitor(Universe universe, WorkLimit limit) {
        this.limit = limit;
        this.binding = new Binding(universe, limit);
        Problem problem = universe.problem();
        World initial = World.of(problem.init(), problem, new Derivation(universe, limit));
        this.monitors = new ConstraintMonitors(binding, initial, problem.changingPredicates());
        problem.domain().constraints().forEach(this::follow);
        problem.constraints().forEach(this::follow);
    }

    private void follow(Constraint constraint) {
        if (constraint instanceof Constraint.And and) {
            and.parts().forEach(this::follow);
        } else if (constraint instanceof Constraint.Forall forall) {
            binding.forEach(forall.variables(), () -> {
                follow(forall.body());
                return true;
            });
        } else if (constraint instanceof Constraint.Preference preference) {
            followed(preference).ifPresent(preferred::add);
        } else {
            followed(constraint).ifPresent(required::add);
        }
    }

    private Optional<Followed> followed(Constraint constraint) {
        return monitors.of(constraint).map(monitor -> new Followed(constraint, binding.without(List.of()), monitor));
    }

    /**
     * Looks at the next state; the first is the initial state.
     *
     * @param time when the state begins
     */
    public void observe(World world, BigFraction time) {
        Observation now = new Observation(observed, world, time);
        Stream.concat(required.stream(), preferred.stream()).forEach(each -> {
            limit.spend();
            each.monitor().observe(now);
        });
        observed++;
    }

    /** What is violated for good already, without preferences, the earliest first. */
    public List<Violation> violatedForGood() {
        return violations(
                required.stream().filter(each -> each.monitor().violatedAt().isPresent()));
    }

    /** What is violated if the plan ends with the last state that was looked at, without preferences. */
    public List<Violation> violatedAtEnd() {
        return violations(required.stream().filter(each -> !each.monitor().isSatisfied()));
    }

    /** The preferences that are violated if the plan ends with the last state that was looked at. */
    public List<Violation> violatedPreferences() {
        return violations(preferred.stream().filter(each -> !each.monitor().isSatisfied()));
    }

    private static List<Violation> violations(Stream<Followed> violated) {
        return violated.map(each -> new Violation(
                        each.constraint(), each.binding(), each.monitor().violatedAt()))
                .sorted(Comparator.comparing(violation -> violation.state().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private record Followed(Constraint constraint, Binding binding, ConstraintMonitor monitor) {}

    /**
     * A constraint or preference that is violated.
     *
     * @param binding of the variables of the quantifiers around it
     * @param state the index of the state that violates it for good; empty if only the end of the plan does
     */
    public record Violation(Constraint constraint, Binding binding, Optional<Integer> state) {}
}
