package dev.llmmodulo.domains.obfuscation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of a domain and its problems, and the words that they are made of, none of which may be seen in an obfuscated
 * text.
 */
public final class OriginalWords {

    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[\\s()?]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** Shorter words are in others by chance, as {@code on} is in {@code stone}. */
    private static final int SHORTEST_FOUND_INSIDE = 4;

    /** What PDDL itself says. */
    private static final Set<String> OF_PDDL = Set.of(
            "define",
            "domain",
            "problem",
            "and",
            "or",
            "not",
            "imply",
            "forall",
            "exists",
            "when",
            "either",
            "object",
            "number",
            "assign",
            "increase",
            "decrease",
            "scale-up",
            "scale-down",
            "minimize",
            "maximize",
            "total-cost");

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    /** @param names variables with or without their question marks */
    public OriginalWords(Collection<String> names) {
        for (String name : names) {
            String bare = name.toLowerCase(Locale.ROOT).replace("?", "");
            this.names.add(bare);
            parts(bare).filter(part -> part.length() > 1).forEach(words::add);
        }
        this.names.removeAll(OF_PDDL);
        words.removeAll(OF_PDDL);
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(NO_LETTERS.split(name)).filter(part -> !part.isEmpty());
    }

    /** Whether the name is an original one, or has an original word in it. */
    boolean isIn(String name) {
        String bare = name.toLowerCase(Locale.ROOT);
        return names.contains(bare)
                || parts(bare).anyMatch(words::contains)
                || words.stream().anyMatch(word -> word.length() >= SHORTEST_FOUND_INSIDE && bare.contains(word));
    }

    /** The words of a PDDL text in which an original one is seen; those that PDDL itself says are passed over. */
    public List<String> seenIn(String pddl) {
        return BETWEEN_TOKENS
                .splitAsStream(pddl)
                .filter(token -> !token.isEmpty() && !token.startsWith(":"))
                .filter(token -> !OF_PDDL.contains(token.toLowerCase(Locale.ROOT)))
                .filter(this::isIn)
                .distinct()
                .toList();
    }
}
