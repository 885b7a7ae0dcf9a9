package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;
import java.util.Map;

/**
 * The goal needs two literals that never hold together, or one that never holds.
 *
 * @param needed one or two
 * @param pairs how many pairs that never hold together show it
 */
public record ExcludedPair(List<Literal> needed, int pairs) implements ProvenUnsolvability {

    public ExcludedPair {
        needed = List.copyOf(needed);
    }

    @Override
    public String id() {
        return "unsolvable.pair";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("needed", ProvenUnsolvability.text(needed))
                .with("pairs", pairs)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "No sequence of actions can make "
                + ProvenUnsolvability.list(needed.stream().map(lexicon::say).toList())
                + (needed.size() == 1 ? " hold" : " hold together") + ", as the goal needs.";
    }

    @Override
    public String explain(Lexicon lexicon) {
        return "It follows from " + pairs + (pairs == 1 ? " pair" : " pairs")
                + " of conditions that hold together neither at first nor after any action.";
    }
}
