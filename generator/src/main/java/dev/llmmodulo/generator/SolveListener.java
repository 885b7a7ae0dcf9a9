package dev.llmmodulo.generator;

/** Is told what happens, on the solving thread. */
@FunctionalInterface
public interface SolveListener {

    SolveListener SILENT = event -> {};

    void on(SolveEvent event);
}
