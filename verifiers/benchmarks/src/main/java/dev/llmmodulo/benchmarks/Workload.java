package dev.llmmodulo.benchmarks;

/** A task and plans for it, as texts. */
interface Workload {

    String domain();

    String problem();

    /** A valid plan, longer with more rounds. */
    String plan(int rounds);
}
