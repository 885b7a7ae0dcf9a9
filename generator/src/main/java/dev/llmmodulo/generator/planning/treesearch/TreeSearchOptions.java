package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.generator.treesearch.SearchTerms;

/**
 * How a tree of plans is grown.
 *
 * @param width of the beam; other methods do not look at it
 * @param depth how many chunks a plan may have before the answer that completes it
 * @param samples how many answers are asked for at a state, at least 1
 * @param chunk how many steps of an answer are taken at most before the model is asked again, at least 1
 * @param exploration the constant of UCT or PUCT; other methods do not look at it
 * @param finished how many valid plans are collected before one is chosen by vote; 1 takes the first
 * @param seed decides between states that are equally good and equally likely
 * @param parallelism how many of the answers at a state are asked for at once
 */
public record TreeSearchOptions(
        SearchMethod method,
        int width,
        int depth,
        int samples,
        int chunk,
        double exploration,
        SolveReward reward,
        int finished,
        long seed,
        Parallelism parallelism) {

    /**
     * PUCT guided by h_FF, with four answers at a state and up to four steps of each: an even number, so that a hand which picks
     * one thing up after the other is empty when the model is asked again.
     */
    public static final TreeSearchOptions DEFAULT =
            new TreeSearchOptions(SearchMethod.PUCT, 3, 100, 4, 4, 1.5, StateReward.H_FF, 1, 0, Parallelism.NONE);

    /** @throws IllegalArgumentException a number is too small or none */
    public TreeSearchOptions {
        if (width < 1 || depth < 1 || samples < 1 || chunk < 1 || finished < 1) {
            throw new IllegalArgumentException("width, depth, samples, chunk and finished must be positive: " + width
                    + ", " + depth + ", " + samples + ", " + chunk + ", " + finished);
        }
        if (!(exploration >= 0 && exploration < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the exploration constant must be a number of at least 0: " + exploration);
        }
    }

    public TreeSearchOptions withMethod(SearchMethod other) {
        return new TreeSearchOptions(
                other, width, depth, samples, chunk, exploration, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withWidth(int other) {
        return new TreeSearchOptions(
                method, other, depth, samples, chunk, exploration, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withDepth(int other) {
        return new TreeSearchOptions(
                method, width, other, samples, chunk, exploration, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withSamples(int other) {
        return new TreeSearchOptions(
                method, width, depth, other, chunk, exploration, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withChunk(int other) {
        return new TreeSearchOptions(
                method, width, depth, samples, other, exploration, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withExploration(double other) {
        return new TreeSearchOptions(method, width, depth, samples, chunk, other, reward, finished, seed, parallelism);
    }

    public TreeSearchOptions withReward(SolveReward other) {
        return new TreeSearchOptions(
                method, width, depth, samples, chunk, exploration, other, finished, seed, parallelism);
    }

    public TreeSearchOptions withFinished(int other) {
        return new TreeSearchOptions(
                method, width, depth, samples, chunk, exploration, reward, other, seed, parallelism);
    }

    public TreeSearchOptions withSeed(long other) {
        return new TreeSearchOptions(
                method, width, depth, samples, chunk, exploration, reward, finished, other, parallelism);
    }

    public TreeSearchOptions withParallelism(Parallelism other) {
        return new TreeSearchOptions(method, width, depth, samples, chunk, exploration, reward, finished, seed, other);
    }

    SearchTerms terms() {
        return new SearchTerms(depth, finished, seed);
    }
}
