package dev.llmmodulo.training.evaluation;

import java.util.Locale;

/** A share with its 95 % interval (Wilson, "Probable inference", Journal of the American Statistical Association, 1927). */
record Wilson(int hits, int of) {

    private static final double Z = 1.959963984540054;

    double low() {
        return centre() - reach();
    }

    double high() {
        return centre() + reach();
    }

    private double centre() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double share = share();
        return Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    double share() {
        return (double) hits / of;
    }

    /** In per cent, with the interval; a dash if nothing was measured. */
    @Override
    public String toString() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f (%.0f–%.0f)", 100 * share(), 100 * low(), 100 * high());
    }
}
