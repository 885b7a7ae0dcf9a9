package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.augmentation.Augmentation;
import dev.llmmodulo.generator.augmentation.AugmentationBank;
import dev.llmmodulo.generator.augmentation.AugmentedPrompt;
import dev.llmmodulo.generator.augmentation.ExamplePool;
import dev.llmmodulo.generator.augmentation.ReferencePlans;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import java.util.List;
import java.util.Optional;

/** First prompts of a problem, augmented by name. */
final class FirstPrompts {

    /** What is told of a strategy that augments its first prompt. */
    static final String OPTION = "augment";

    /** The same examples in each solve. */
    private static final long SEED = 1;

    private FirstPrompts() {}

    /** The style with what the spec says added to its first prompt. */
    static PromptStyle style(StrategySpec spec, StrategyParts parts) {
        return spec.option(OPTION)
                .map(name -> AugmentedPrompt.style(parts.style(), named(name, parts)))
                .orElse(parts.style());
    }

    /** @throws IllegalArgumentException there is no such augmentation; it is looked for before there is a problem */
    static void requireKnown(StrategySpec spec) {
        AugmentationBank bank = AugmentationBank.of(
                Optional.empty(), new ExamplePool(List.of(), new ReferencePlans()), new PddlLexicon(), SEED);
        spec.option(OPTION).filter(name -> bank.named(name).isEmpty()).ifPresent(name -> {
            throw new IllegalArgumentException(
                    "there is no augmentation " + name + "; there are " + String.join(", ", bank.names()));
        });
    }

    static Augmentation named(String name, StrategyParts parts) {
        Optional<NamedDomain> domain =
                DomainLibrary.bundled().domainLike(parts.problem().domain());
        ReferencePlans planner = new ReferencePlans();
        ExamplePool pool = domain.map(known -> ExamplePool.bundled(known, planner))
                .orElseGet(() -> new ExamplePool(List.of(), planner));
        return AugmentationBank.of(
                        domain,
                        pool.beside(parts.problem()),
                        parts.style().format().lexicon(),
                        SEED)
                .named(name)
                .orElseThrow();
    }
}
