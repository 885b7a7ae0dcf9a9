package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.unsolvability.Exploration.Limits;
import dev.llmmodulo.verifiers.unsolvability.Exploration.Result;
import dev.llmmodulo.verifiers.unsolvability.Finding.Nothing;
import dev.llmmodulo.verifiers.unsolvability.Finding.Reached;
import dev.llmmodulo.verifiers.unsolvability.Finding.Refuted;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a few facts that suffice to show that the goal is out of reach. A plan for the facts so far is tried on the
 * whole task; where it fails, the facts that it fails at are taken in too (Rovner, Sievers and Helmert,
 * "Counterexample-guided abstraction refinement for pattern selection in optimal classical planning", ICAPS 2019).
 */
final class ProjectionSearch {

    /** A larger projection has no advantage over the whole task. */
    private static final int MOST_STATES = 200_000;

    private final GroundTask task;
    private final Pattern patterns;
    private final Map<PlanStep, GroundOperator> operators = new HashMap<>();
    private final BitSet kept = new BitSet();

    private ProjectionSearch(GroundTask task) {
        this.task = task;
        this.patterns = new Pattern(task);
        task.operators().forEach(operator -> operators.put(operator.step(), operator));
    }

    /**
     * Searches.
     *
     * @throws StoppedException the meter ended it
     */
    static Finding of(GroundTask task, long mostBytes, WorkMeter meter) {
        return new ProjectionSearch(task).search(new Limits(MOST_STATES, mostBytes), meter);
    }

    private Finding search(Limits limits, WorkMeter meter) {
        while (true) {
            meter.look();
            GroundTask small = patterns.project(patterns.closed(kept));
            Result result = Exploration.of(small, limits, state -> false, meter);
            if (result instanceof Result.Closed closed) {
                return new Refuted(
                        small == task
                                ? new ExhaustedStates(
                                        task.facts(), closed.states().table(), List.of())
                                : new Projection(small.facts(), closed.states().table()));
            } else if (result instanceof Result.TooMany) {
                return new Nothing("of " + small.facts().size() + " facts alone there are too many states");
            }
            Plan.Sequential plan = new Plan.Sequential(((Result.Goal) result)
                    .operators().stream()
                            .map(operator -> small.operators().get(operator).step())
                            .toList());
            Optional<BitSet> missed = factsMissedBy(plan);
            if (missed.isEmpty()) {
                return new Reached(plan);
            }
            kept.or(missed.get());
        }
    }

    /** The facts at which the plan fails first; empty if it does not. */
    private Optional<BitSet> factsMissedBy(Plan.Sequential plan) {
        PackedState state = task.initial();
        for (PlanStep step : plan.steps()) {
            GroundOperator operator = operators.get(step);
            if (!operator.applicable(state)) {
                return Optional.of(missed(operator.precondition(), state));
            }
            state = operator.apply(state);
        }
        return task.goal().holds(state) ? Optional.empty() : Optional.of(missed(task.goal(), state));
    }

    /** With one fact comes its largest mutex group: what else could hold instead. */
    private BitSet missed(Condition condition, PackedState state) {
        BitSet missed = new BitSet();
        for (int literal : condition.literals()) {
            int fact = literal >= 0 ? literal : ~literal;
            if (state.holds(fact) != literal >= 0) {
                missed.set(fact);
                task.mutexGroups().groups().stream()
                        .filter(group -> group.contains(fact))
                        .max(Comparator.comparingInt(List::size))
                        .ifPresent(group -> group.forEach(missed::set));
                return missed;
            }
        }
        condition.choices().stream()
                .filter(choice -> choice.stream().noneMatch(alternative -> alternative.holds(state)))
                .findFirst()
                .ifPresent(choice -> choice.forEach(alternative -> Pattern.addFacts(alternative, missed)));
        return missed;
    }
}
