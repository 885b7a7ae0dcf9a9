package dev.llmmodulo.generator.planning.measured;

/**
 * What a share of right tries is at least, for 95 % (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927), without a correction for continuity.
 */
final class WilsonBound {

    /** Which a standard normal variable is within of 0 in 95 of 100 cases. */
    private static final double DEVIATIONS = 1.959963984540054;

    private WilsonBound() {}

    /** @param trials at least one */
    static double lower(int successes, int trials) {
        if (successes == 0) {
            return 0;
        }
        double share = (double) successes / trials;
        double squared = DEVIATIONS * DEVIATIONS / trials;
        double spread = Math.sqrt(squared * (share * (1 - share) + squared / 4));
        return (share + squared / 2 - spread) / (1 + squared);
    }
}
