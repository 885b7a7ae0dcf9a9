package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.List;
import java.util.Map;

/**
 * The goal contradicts several things together that hold in every state that can be reached.
 *
 * @param kinds of the invariants, in the order in which they were shown
 */
public record ContradictedGoal(List<String> kinds) implements ProvenUnsolvability {

    public ContradictedGoal {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String id() {
        return "unsolvable.invariants";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("invariants", kinds).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The goal cannot be reached: it contradicts what no action ever changes, as a checked proof shows ("
                + String.join(", ", kinds) + ").";
    }
}
