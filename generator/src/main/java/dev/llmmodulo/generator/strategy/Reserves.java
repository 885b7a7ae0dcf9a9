package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveInProgress.Course;
import java.util.List;
import java.util.Optional;

/**
 * What a solve can fall back on.
 *
 * @param rest asks to go on from what is right of a candidate, instead of for a whole one
 * @param augmentations other first prompts, in the order in which they are used; each once
 * @param stronger models, in the order in which they are asked
 * @param search another way to spend the rest of the budget
 */
public record Reserves<P, C>(
        Optional<BackPrompt<P, C>> rest,
        List<InitialPrompt<P>> augmentations,
        List<Proposer> stronger,
        Optional<Course<P, C>> search) {

    public Reserves {
        augmentations = List.copyOf(augmentations);
        stronger = List.copyOf(stronger);
    }

    public static <P, C> Reserves<P, C> none() {
        return new Reserves<>(Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public Reserves<P, C> withRest(BackPrompt<P, C> other) {
        return new Reserves<>(Optional.of(other), augmentations, stronger, search);
    }

    public Reserves<P, C> withAugmentations(List<InitialPrompt<P>> others) {
        return new Reserves<>(rest, others, stronger, search);
    }

    public Reserves<P, C> withStronger(List<Proposer> others) {
        return new Reserves<>(rest, augmentations, others, search);
    }

    public Reserves<P, C> withSearch(Course<P, C> other) {
        return new Reserves<>(rest, augmentations, stronger, Optional.of(other));
    }
}
