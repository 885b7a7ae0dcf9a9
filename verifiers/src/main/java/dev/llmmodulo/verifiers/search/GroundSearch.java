package dev.llmmodulo.verifiers.search;

import dev.llmmodulo.verifiers.grounding.Condition;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
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
     * @throws IllegalStateException it is not, or the plan is not valid: there is a bug here
     */
    SearchResult.Found priced(Path path, CostUnit costs) {
        Plan.Sequential plan = plan(path);
        BigDecimal cost = validatedCost(plan);
        BigDecimal own = costs.decimal(path.cost()).add(initialCost());
        if (cost.compareTo(own) != 0) {
            throw new IllegalStateException("the search counted " + own + " for a plan that costs " + cost);
        }
        return new SearchResult.Found(plan, cost);
    }

    /**
     * What the plan costs, the validator having accepted it.
     *
     * @throws IllegalStateException it did not: there is a bug here
     */
    BigDecimal validatedCost(Plan.Sequential plan) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
        if (!(verdict instanceof Verdict.Valid)) {
            throw new IllegalStateException("the search made a plan that is not valid: " + verdict);
        }
        return PlanCost.of(problem, plan);
    }
}
