package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveInProgress.Course;
import java.util.List;
import java.util.Optional;

/**
 * What a solve can fall back on.
 *
 * @param augmentations other first prompts, in the order in which they are used; each once
 * @param stronger models, in the order in which they are asked
 * @param search another way to spend the rest of the budget
 */
public record Reserves<P, C>(
        List<InitialPrompt<P>> augmentations, List<Proposer> stronger, Optional<Course<P, C>> search) {

    public Reserves {
        augmentations = List.copyOf(augmentations);
        stronger = List.copyOf(stronger);
    }

    public static <P, C> Reserves<P, C> none() {
        return new Reserves<>(List.of(), List.of(), Optional.empty());
    }

    public Reserves<P, C> withAugmentations(List<InitialPrompt<P>> others) {
        return new Reserves<>(others, stronger, search);
    }

    public Reserves<P, C> withStronger(List<Proposer> others) {
        return new Reserves<>(augmentations, others, search);
    }

    public Reserves<P, C> withSearch(Course<P, C> other) {
        return new Reserves<>(augmentations, stronger, Optional.of(other));
    }
}
