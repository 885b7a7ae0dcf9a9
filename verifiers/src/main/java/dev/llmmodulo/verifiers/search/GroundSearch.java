package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** A problem made ready for searching, the clock running. */
final class GroundSearch {

    private static final FunctionKey TOTAL_COST = new FunctionKey(Function.TOTAL_COST, List.of());

    private final Problem problem;
    private final GroundTask task;
    private final RunLimits limits;
    private final Duration grounding;
    private final long started;
    private final Counters counters = new Counters();

    /** @throws dev.llmmodulo.verifiers.grounding.StoppedException a limit is reached, or the problem is not supported */
    GroundSearch(Problem problem, SearchLimits most) {
        long now = System.nanoTime();
        WorkMeter clock = new WorkMeter(Long.MAX_VALUE, most.time());
        this.problem = problem;
        WorkMeter meter = new WorkMeter(most.grounding(), most.time());
        this.task = Grounding.relevant(withPossibleGoal(Grounding.pruned(problem, meter)), meter);
        this.limits = new RunLimits(clock, most.successors(), most.memory());
        this.started = System.nanoTime();
        this.grounding = Duration.ofNanos(started - now);
    }

    /** A goal that the mutex groups exclude is no goal at all. */
    private static GroundTask withPossibleGoal(GroundTask task) {
        return task.mutexGroups().exclude(task.goal())
                ? new GroundTask(
                        task.facts(),
                        task.initial(),
                        task.operators(),
                        task.axiomLayers(),
                        Condition.FALSE,
                        task.mutexGroups())
                : task;
    }

    GroundTask task() {
        return task;
    }

    RunLimits limits() {
        return limits;
    }

    Counters counters() {
        return counters;
    }

    SearchStatistics statistics(String heuristic) {
        return new SearchStatistics(
                heuristic,
                counters.expanded,
                counters.expandedBeforeLastLayer,
                counters.evaluated,
                counters.generated,
                grounding,
                Duration.ofNanos(System.nanoTime() - started));
    }

    Plan.Sequential plan(Path path) {
        return new Plan.Sequential(path.operators().stream()
                .map(operator -> task.operators().get(operator).step())
                .toList());
    }

    /** What the metric counts before the first step. */
    private BigDecimal initialCost() {
        return problem.metric().isEmpty()
                ? BigDecimal.ZERO
                : problem.values().getOrDefault(TOTAL_COST, BigDecimal.ZERO);
    }

    /**
     * The plan with its cost. What the search summed up must be what the validator counts, up to what the total cost is
     * initially.
     *
     * @throws StoppedException to judge the plan takes too much work
     * @throws IllegalStateException the sums differ, or the plan is not valid: there is a bug here
     */
    SearchResult.Found priced(Path path, CostUnit costs) {
        SearchResult.Found found = validated(plan(path));
        BigDecimal own = costs.decimal(path.cost()).add(initialCost());
        if (found.cost().compareTo(own) != 0) {
            throw new IllegalStateException("the search counted " + own + " for a plan that costs " + found.cost());
        }
        return found;
    }

    /**
     * The plan with what it costs, the validator having accepted it.
     *
     * @throws StoppedException to judge the plan takes too much work
     * @throws IllegalStateException the plan is not valid: there is a bug here
     */
    SearchResult.Found validated(Plan.Sequential plan) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
        if (verdict instanceof Verdict.Unknown<PlanReading> unknown) {
            throw stopped(unknown.reason());
        } else if (!(verdict instanceof Verdict.Valid)) {
            throw new IllegalStateException("the search made a plan that is not valid: " + verdict);
        }
        try {
            return new SearchResult.Found(plan, PlanCost.value(problem, plan));
        } catch (WorkLimitException reached) {
            throw new StoppedException(
                    reached.interrupted() ? StopCause.INTERRUPT : StopCause.WORK, reached.getMessage());
        }
    }

    private static StoppedException stopped(Reason undecided) {
        StopCause cause = switch (undecided.kind()) {
            case UNSUPPORTED -> StopCause.UNSUPPORTED;
            case LIMIT -> StopCause.WORK;
            case MEMORY -> StopCause.MEMORY;
            // The validator has no clock: it only looks whether its thread was interrupted.
            case TIME -> StopCause.INTERRUPT;
            case FAULT, NO_DECIDING_CRITIC ->
                throw new IllegalStateException("the plan could not be judged: " + undecided.text());
        };
        return new StoppedException(cause, undecided.text());
    }
}
