package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.treesearch.Estimate;
import dev.llmmodulo.generator.treesearch.Reward;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.StateValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rewards that need no model, by name. */
public enum StateReward implements PlanReward {
    /** Every state is as good as any other. */
    CONSTANT("constant", problem -> node -> Estimate.of(0.5)),
    /** The share of the goal's conjuncts that hold. */
    GOALS("goals", GoalShare::new),
    /** By h_FF; knows dead ends. */
    H_FF("h-ff", problem -> new HeuristicReward(problem, same -> StateValue.about(same, SearchLimits.USUAL))),
    /** By h_max; knows dead ends. */
    H_MAX(
            "h-max",
            problem -> new HeuristicReward(
                    problem, same -> StateValue.atLeast(same, SearchHeuristic.H_MAX, SearchLimits.USUAL)));

    private final String label;
    private final Function<Problem, Reward<PlanNode>> maker;

    StateReward(String label, Function<Problem, Reward<PlanNode>> maker) {
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
        return maker.apply(problem);
    }
}
