package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;
import java.util.Map;

/** The goal needs facts that form a cycle of a relation that never has one. */
public record ClosedCycle(List<Fact> cycle) implements ProvenUnsolvability {

    public ClosedCycle {
        cycle = List.copyOf(cycle);
    }

    @Override
    public String id() {
        return "unsolvable.cycle";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("cycle", ProvenUnsolvability.text(cycle)).map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The goal cannot be reached. It needs " + ProvenUnsolvability.say(cycle, lexicon) + ", which "
                + (cycle.size() == 1 ? "is a cycle by itself" : "form a cycle")
                + ", and no sequence of actions ever closes one.";
    }
}
