package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.StateValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The rewards that need no model, by name. */
public enum StateReward implements PlanReward {
    /** Every state is as good as any other. */
    CONSTANT("constant", (problem, limits) -> node -> Estimate.of(0.5)),
    /** The share of the goal's conjuncts that hold. */
    GOALS("goals", (problem, limits) -> new GoalShare(problem)),
    /** By h_FF; knows dead ends. */
    H_FF("h-ff", (problem, limits) -> new HeuristicReward(problem, same -> StateValue.about(same, limits))),
    /** By h_max; knows dead ends. */
    H_MAX(
            "h-max",
            (problem, limits) ->
                    new HeuristicReward(problem, same -> StateValue.atLeast(same, SearchHeuristic.H_MAX, limits)));

    private final String label;
    private final BiFunction<Problem, SearchLimits, Reward<PlanNode>> maker;

    StateReward(String label, BiFunction<Problem, SearchLimits, Reward<PlanNode>> maker) {
        this.label = label;
        this.maker = maker;
    }

    /** As users write it. */
    public String label() {
        return label;
    }

    public static Optional<StateReward> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(StateReward::label).collect(Collectors.joining(", "));
    }

    @Override
    public Reward<PlanNode> forProblem(Problem problem) {
        return maker.apply(problem, SearchLimits.USUAL);
    }

    /** In no more time than the budget has left. */
    @Override
    public Reward<PlanNode> in(SolveInProgress<Problem, PlanReading> solve) throws BudgetExhaustedException {
        Optional<Duration> shorter =
                solve.meter().timeLeft().filter(left -> left.compareTo(SearchLimits.USUAL.time()) < 0);
        if (shorter.isEmpty()) {
            return forProblem(solve.problem());
        }
        try {
            return maker.apply(solve.problem(), SearchLimits.USUAL.withTime(shorter.get()));
        } catch (StoppedException stop) {
            if (stop.cause() == StopCause.TIME) {
                throw new BudgetExhaustedException(Limit.TIME);
            }
            throw stop;
        }
    }
}
