package dev.llmmodulo.planbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How far somebody who says how likely things are can be taken at their word. */
public record Calibration(List<Forecast> forecasts) {

    private static final int BINS = 10;

    public Calibration {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * What was said of one thing.
     *
     * @param probability from 0 to 1
     * @param cameTrue whether it was so
     */
    public record Forecast(double probability, boolean cameTrue) {

        /** @throws IllegalArgumentException it is no probability */
        public Forecast {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
            }
        }

        private double squaredError() {
            double off = probability - (cameTrue ? 1 : 0);
            return off * off;
        }
    }

    /**
     * Forecasts of about the same probability.
     *
     * @param low the least that falls into it
     * @param high the least that does not any more; of the last one 1, which does
     * @param said the mean of their probabilities
     * @param cameTrue how many came true
     */
    public record Bin(double low, double high, double said, Proportion cameTrue) {}

    /** Ten of equal width, in their order; those without forecasts are left out. */
    public List<Bin> bins() {
        List<List<Forecast>> all = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            all.add(new ArrayList<>());
        }
        forecasts.forEach(one -> all.get(bin(one)).add(one));
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            List<Forecast> in = all.get(i);
            if (!in.isEmpty()) {
                double said = in.stream().mapToDouble(Forecast::probability).sum() / in.size();
                bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, said, cameTrue(in)));
            }
        }
        return List.copyOf(bins);
    }

    private static int bin(Forecast one) {
        return Math.min(BINS - 1, (int) (one.probability() * BINS));
    }

    public Proportion cameTrue() {
        return cameTrue(forecasts);
    }

    private static Proportion cameTrue(List<Forecast> some) {
        return new Proportion(some.stream().filter(Forecast::cameTrue).count(), some.size());
    }

    /**
     * The mean squared error, 0 at best (G. W. Brier, Verification of forecasts expressed in terms of probability, Monthly
     * Weather Review 78, 1950); empty without forecasts.
     */
    public OptionalDouble brier() {
        return forecasts.stream().mapToDouble(Forecast::squaredError).average();
    }

    /** The Brier score of one who always says how many come true in all, and tells nothing apart; empty without forecasts. */
    public OptionalDouble brierOfShare() {
        return cameTrue().share().stream().map(share -> share * (1 - share)).findFirst();
    }

    /**
     * The expected calibration error: how far apart what was said and what came true are in a bin, in the mean over all
     * forecasts (C. Guo et al., On calibration of modern neural networks, 2017, equation 3); empty without forecasts.
     */
    public OptionalDouble expectedError() {
        double sum = bins().stream().mapToDouble(Calibration::error).sum();
        return forecasts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / forecasts.size());
    }

    private static double error(Bin bin) {
        return Math.abs(bin.said() * bin.cameTrue().trials() - bin.cameTrue().successes());
    }
}
