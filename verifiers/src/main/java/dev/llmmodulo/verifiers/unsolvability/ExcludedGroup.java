package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;
import java.util.Map;

/**
 * The goal needs two facts of a group of which at most one ever holds.
 *
 * @param needed two or more facts of the goal
 * @param group all facts of the group; the object {@code ?} stands for every object
 */
public record ExcludedGroup(List<Fact> needed, List<Fact> group) implements ProvenUnsolvability {

    public ExcludedGroup {
        needed = List.copyOf(needed);
        group = List.copyOf(group);
    }

    @Override
    public String id() {
        return "unsolvable.group";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("needed", ProvenUnsolvability.text(needed))
                .with("group", ProvenUnsolvability.text(group))
                .map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "No sequence of actions can make " + ProvenUnsolvability.say(needed, lexicon)
                + " hold together, as the goal needs: at most one of " + ProvenUnsolvability.say(group, lexicon)
                + " ever holds" + (group.toString().contains("?") ? ", with any object for \"?\"." : ".");
    }
}
