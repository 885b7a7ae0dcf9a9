package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Map;

/**
 * All states that can be reached were looked at, and the goal holds in none of them.
 *
 * @param states how many
 * @param watched by how many facts they were told apart
 * @param partial whether other facts change too, whatever may hold of them
 * @param deadEnds how many sets of states without a way to the goal were left out
 */
public record SeenStates(int states, int watched, boolean partial, int deadEnds) implements ProvenUnsolvability {

    @Override
    public String id() {
        return partial ? "unsolvable.projection" : "unsolvable.states";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("states", states)
                .with("watched", watched)
                .with("deadEnds", deadEnds)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        if (partial) {
            return "The goal cannot be reached, even if only some of the facts mattered: looking at " + watched
                    + " facts alone, " + count() + " can be reached, and in none of them can the goal hold.";
        }
        return "The goal cannot be reached: " + count() + " can be reached"
                + (deadEnds == 0 ? "" : ", besides dead ends,") + " and the goal holds in none of them.";
    }

    private String count() {
        return states + (states == 1 ? " state" : " different states");
    }
}
