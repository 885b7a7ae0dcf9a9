package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.random.Draw;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Where new names are from. */
public enum Vocabulary {
    /** English words of any kind. */
    RANDOM_WORDS {
        @Override
        NameSource names(Draw draw, OriginalWords originals) {
            List<String> all = Stream.of("verbs", "adjectives", "relations", "nouns")
                    .flatMap(list -> words(list).stream())
                    .toList();
            return new WordNames(draw, originals, role -> all);
        }
    },

    /**
     * English words that seem to say something: actions are verbs, facts about one thing adjectives, facts about several
     * verbs, things nouns; what is said has nothing to do with what happens.
     */
    DECEPTIVE_WORDS {
        @Override
        NameSource names(Draw draw, OriginalWords originals) {
            Map<Role, List<String>> lists = new EnumMap<>(Map.of(
                    Role.ACTION, words("verbs"),
                    Role.PROPERTY, words("adjectives"),
                    Role.RELATION, words("relations"),
                    Role.THING, words("nouns")));
            return new WordNames(draw, originals, lists::get);
        }
    },

    /** Sixteen letters and digits, as in PlanBench's randomized domains, the first a letter. */
    RANDOM_STRINGS {
        @Override
        NameSource names(Draw draw, OriginalWords originals) {
            return new StringNames(draw, originals);
        }
    };

    /** Names in which nothing of the originals is seen. */
    abstract NameSource names(Draw draw, OriginalWords originals);

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list that comes with the program, a word a line. */
    static List<String> words(String list) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(list + ".txt"), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
