package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.planning.StrategyMaker;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.planning.treesearch.ModelReward;
import dev.llmmodulo.generator.planning.treesearch.PlanReward;
import dev.llmmodulo.generator.planning.treesearch.SearchMethod;
import dev.llmmodulo.generator.planning.treesearch.SolveReward;
import dev.llmmodulo.generator.planning.treesearch.StateReward;
import dev.llmmodulo.generator.planning.treesearch.TreeSearchOptions;
import dev.llmmodulo.generator.planning.treesearch.TreeSearchStrategy;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Set;
import java.util.function.Function;

/** Tree search, as a spec says it. */
final class TreeSearches {

    /** Says what makes a state promising. */
    static final String REWARD = "reward";

    private static final Set<String> OPTIONS = Set.of(
            FirstPrompts.OPTION,
            "depth",
            "samples",
            "chunk",
            "exploration",
            REWARD,
            "finished",
            "seed",
            Strategies.PARALLEL);

    /** The reward that a model brings. */
    static final String LEARNED = "learned";

    /** The reward that a model is asked for. */
    static final String MODEL = "model";

    private static final int MOST = 10_000;

    private TreeSearches() {}

    static StrategyMaker maker(SearchMethod method, StrategySpec spec, StrategyAids aids) {
        spec.requireOnly(OPTIONS);
        if (spec.number().isPresent() && method != SearchMethod.BEAM) {
            throw new IllegalArgumentException(method.label() + " has no width; only beam:N has");
        }
        FirstPrompts.requireKnown(spec);
        TreeSearchOptions options = options(method, spec);
        Function<StrategyParts, SolveReward> reward = reward(spec, aids);
        return (parts, listener) -> new TreeSearchStrategy(
                parts.loop().withInitialPrompt(FirstPrompts.style(spec, parts).initial()),
                options.withReward(reward.apply(parts)),
                listener);
    }

    /** What a controller turns to. */
    static Course<Problem, PlanReading> course(String method) {
        SearchMethod known = SearchMethod.of(method)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no search " + method + "; there are " + SearchMethod.labels()));
        return TreeSearchStrategy.course(TreeSearchOptions.DEFAULT.withMethod(known));
    }

    private static TreeSearchOptions options(SearchMethod method, StrategySpec spec) {
        TreeSearchOptions usual = TreeSearchOptions.DEFAULT;
        return usual.withMethod(method)
                .withWidth(spec.number().orElse(usual.width()))
                .withDepth(spec.option("depth", usual.depth(), 1, MOST))
                .withSamples(spec.option("samples", usual.samples(), 1, MOST))
                .withChunk(spec.option("chunk", usual.chunk(), 1, MOST))
                .withFinished(spec.option("finished", usual.finished(), 1, MOST))
                .withSeed(spec.option("seed", 0, 0, MOST))
                .withParallelism(Strategies.parallelism(spec))
                .withExploration(exploration(spec, usual.exploration()));
    }

    private static Function<StrategyParts, SolveReward> reward(StrategySpec spec, StrategyAids aids) {
        String reward = spec.option(REWARD).orElse(StateReward.H_FF.label());
        if (reward.equals(MODEL)) {
            return parts -> new ModelReward(aids.reward().orElse(parts.loop().proposer()), parts.style());
        }
        PlanReward ofProblem = reward.equals(LEARNED) ? learned(aids) : named(reward);
        return parts -> ofProblem;
    }

    private static PlanReward learned(StrategyAids aids) {
        return aids.learned()
                .map(Learned::reward)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the reward learned is not there: the model has learned nothing of states"));
    }

    private static PlanReward named(String reward) {
        return StateReward.of(reward)
                .orElseThrow(() -> new IllegalArgumentException("there is no reward " + reward + "; there are "
                        + StateReward.labels() + ", " + LEARNED + ", " + MODEL));
    }

    private static double exploration(StrategySpec spec, double usual) {
        String text = spec.option("exploration").orElse(String.valueOf(usual));
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException(
                    "of " + spec.name() + ", exploration is a number such as 1.5, not " + text);
        }
        return Double.parseDouble(text);
    }
}
