package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.semantics.Change;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.Set;

/** What an event reads and changes in the state that it meets. */
record Footprint(Set<Fact> facts, Set<FunctionKey> values, Change change) {

    static Footprint of(Event event, Change change, World world, Universe universe, WorkLimit limit) {
        Reads reads = new Reads(world, universe, limit);
        reads.condition(event.condition(), event.binding());
        event.watched().forEach(condition -> reads.condition(condition, event.binding()));
        for (DurationBound bound : event.bounds()) {
            reads.expression(bound.bound(), event.binding());
        }
        event.effects().forEach(effect -> reads.effect(effect.effect(), effect.binding()));
        return new Footprint(reads.facts(), reads.values(), change);
    }
}
