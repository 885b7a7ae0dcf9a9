package dev.llmmodulo.generator;

import dev.llmmodulo.generator.spend.PhysicalCall;
import java.util.List;

/** Everything that happened in one solve: the completed rounds, what was decided between them, and every physical call. */
public record Transcript<C>(String instance, List<Turn<C>> turns, List<Decision> decisions, List<PhysicalCall> calls) {
    public Transcript {
        turns = List.copyOf(turns);
        decisions = List.copyOf(decisions);
        calls = List.copyOf(calls);
    }
}
