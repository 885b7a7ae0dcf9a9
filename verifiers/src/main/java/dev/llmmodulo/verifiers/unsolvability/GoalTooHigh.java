package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;
import java.util.Map;

/**
 * The goal needs a greater sum than there ever is.
 *
 * @param counted the facts of the goal that count
 * @param needed what they count at least, with what cannot be missing
 * @param available the sum in the initial state, which no action makes greater
 */
public record GoalTooHigh(List<Fact> counted, long needed, long available) implements ProvenUnsolvability {

    public GoalTooHigh {
        counted = List.copyOf(counted);
    }

    @Override
    public String id() {
        return "unsolvable.sum";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("counted", ProvenUnsolvability.text(counted))
                .with("needed", needed)
                .with("available", available)
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The goal needs more than there is: " + ProvenUnsolvability.say(counted, lexicon) + " counts " + needed
                + ", but what counts like this is " + available
                + " in all at the start, and no sequence of actions makes it more.";
    }
}
