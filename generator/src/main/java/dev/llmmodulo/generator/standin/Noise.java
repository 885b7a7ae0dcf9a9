package dev.llmmodulo.generator.standin;

/**
 * How often a {@link NoisyProposer} errs, as probabilities.
 *
 * @param spoilt that an answer made afresh is spoilt
 * @param repairs that a critique told leads to the repair of what it is about
 * @param slips that a repaired answer is spoilt anew in one place
 */
public record Noise(double spoilt, double repairs, double slips) {

    /** Most first answers are wrong, and most critiques help. */
    public static final Noise USUAL = new Noise(0.8, 0.7, 0.1);

    public Noise {
        for (double probability : new double[] {spoilt, repairs, slips}) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("no probability: " + probability);
            }
        }
    }
}
