package dev.llmmodulo.planbench.log;

import dev.llmmodulo.planbench.RunSpec;

/**
 * What a run's folder says of itself; written once, before the first call.
 *
 * @param format {@link #FORMAT}
 */
public record RunManifest(String format, RunSpec spec) {

    /** Name and version of the format of the folder. */
    public static final String FORMAT = "llm-modulo-run/1";

    public static RunManifest of(RunSpec spec) {
        return new RunManifest(FORMAT, spec);
    }
}
