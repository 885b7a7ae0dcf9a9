package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Augmentations by name. */
public final class AugmentationBank {

    private static final int SIMILAR_EXAMPLES = 2;

    private final Map<String, Augmentation> augmentations;

    private AugmentationBank(Map<String, Augmentation> augmentations) {
        this.augmentations = Collections.unmodifiableMap(new LinkedHashMap<>(augmentations));
    }

    /**
     * All of this package, for problems of one domain.
     *
     * @param domain empty if it is no named one; then advice is general
     * @param pool what examples are taken from; may be empty, then none are shown
     * @param lexicon the words of the style that is augmented
     * @param seed of what is drawn
     */
    public static AugmentationBank of(Optional<NamedDomain> domain, ExamplePool pool, Lexicon lexicon, long seed) {
        Map<String, Augmentation> bank = new LinkedHashMap<>();
        bank.put("none", problem -> Addition.NONE);
        bank.put("chain-of-thought", Manner.CHAIN_OF_THOUGHT);
        bank.put("advice", new Advice(domain));
        bank.put("state-tracking", Manner.STATE_TRACKING);
        bank.put("worked-example", new WorkedExample(pool, seed, lexicon));
        bank.put("similar-examples", new SimilarExamples(pool, SIMILAR_EXAMPLES, lexicon));
        return new AugmentationBank(bank);
    }

    public List<String> names() {
        return List.copyOf(augmentations.keySet());
    }

    public Optional<Augmentation> named(String name) {
        return Optional.ofNullable(augmentations.get(name));
    }
}
