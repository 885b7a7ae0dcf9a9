package dev.llmmodulo.verifiers.search;

/** Counts what a search does. */
final class Counters {

    long expanded;
    long expandedBeforeLastLayer;
    long evaluated;
    long generated;
}
