package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.UnexpectedEvent;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PlanBench's event in blocksworld: the block in the hand is suddenly on a random clear block. The names are those that the
 * domain has for the predicates of blocksworld.
 */
record HeldBlockLands(String holding, String clear, String handempty, String on) implements EventRule {

    @Override
    public Optional<UnexpectedEvent> draw(Problem rest, int afterStep, Draw draw) {
        Set<Fact> state = rest.init();
        Optional<String> held = named(holding, state).stream().findFirst();
        List<String> clearBlocks = named(clear, state);
        if (held.isEmpty() || clearBlocks.isEmpty()) {
            return Optional.empty();
        }
        String block = held.get();
        String under = draw.of(clearBlocks);
        return Optional.of(new UnexpectedEvent(
                afterStep,
                Set.of(Fact.of(clear, block), Fact.of(handempty), Fact.of(on, block, under)),
                Set.of(Fact.of(holding, block), Fact.of(clear, under))));
    }

    private static List<String> named(String predicate, Set<Fact> state) {
        return state.stream()
                .filter(fact -> fact.predicate().equals(predicate))
                .map(fact -> fact.arguments().get(0))
                .sorted()
                .toList();
    }
}
