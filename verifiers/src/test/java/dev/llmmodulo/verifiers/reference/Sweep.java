package dev.llmmodulo.verifiers.reference;

/** How many cases a seeded sweep runs: a fixed sample, or all. */
public final class Sweep {

    private Sweep() {}

    public static int cases(int sample, int full) {
        return System.getProperty("llmmodulo.sweeps", "sample").equals("full") ? full : sample;
    }
}
