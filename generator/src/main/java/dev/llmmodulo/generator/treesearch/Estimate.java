package dev.llmmodulo.generator.treesearch;

/**
 * What a position is worth.
 *
 * @param reward from 0, hopeless, to 1, as good as finished
 * @param deadEnd whether it is proven that nothing finished lies beyond; a mere guess must not say so
 */
public record Estimate(double reward, boolean deadEnd) {

    public static final Estimate DEAD_END = new Estimate(0, true);

    /** @throws IllegalArgumentException the reward is none */
    public Estimate {
        if (!(reward >= 0 && reward <= 1)) {
            throw new IllegalArgumentException("no reward: " + reward);
        }
    }

    public static Estimate of(double reward) {
        return new Estimate(reward, false);
    }
}
