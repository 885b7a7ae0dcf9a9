package dev.llmmodulo.domains.text;

import dev.llmmodulo.domains.text.LexiconFile.ObjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How objects are called. An object without words of its own is called by its name; if that name is the word for another
 * object, by its name in quotes. So no two objects are called alike.
 */
final class ObjectWords {

    private static final String GAP = "{}";
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}(),;:'\"\\[\\]]+");

    private final Map<String, ObjectKind> kinds;
    private final Map<String, String> wordOfName = new HashMap<>();
    private final Map<String, String> nameOfWord = new HashMap<>();
    private final int longest;

    ObjectWords(Map<String, ObjectKind> kinds) {
        this.kinds = Map.copyOf(kinds);
        kinds.values().forEach(this::add);
        longest = nameOfWord.keySet().stream()
                .mapToInt(word -> word.split(" ").length)
                .max()
                .orElse(1);
    }

    private void add(ObjectKind kind) {
        kind.table().forEach(this::add);
        kind.furtherWords().forEach((name, word) -> read(word, name));
        kind.namePattern().ifPresent(pattern -> addNumbered(pattern, String.valueOf(kind.said())));
    }

    private void addNumbered(String name, String said) {
        if (name.contains(GAP)) {
            for (int digit = 0; digit <= 9; digit++) {
                addNumbered(fillFirst(name, digit), fillFirst(said, digit));
            }
        } else {
            add(name, said);
        }
    }

    private static String fillFirst(String pattern, int digit) {
        return pattern.replaceFirst(Pattern.quote(GAP), String.valueOf(digit));
    }

    private void add(String name, String word) {
        if (wordOfName.put(name, word) != null) {
            throw new IllegalArgumentException("\"" + name + "\" is given two words");
        }
        read(word, name);
    }

    private void read(String word, String name) {
        if (nameOfWord.put(word, name) != null) {
            throw new IllegalArgumentException("\"" + word + "\" is the word for two objects");
        }
    }

    /** The most blanks-separated pieces that a word is made of. */
    int longest() {
        return longest;
    }

    String word(String name) {
        String word = wordOfName.get(name);
        if (word != null) {
            return word;
        }
        return nameOfWord.containsKey(name) ? "'" + name + "'" : name;
    }

    /** The name of the object that is called so; empty if no object can be. */
    Optional<String> named(String word) {
        String name = nameOfWord.get(word);
        if (name != null) {
            return Optional.of(name);
        }
        boolean quoted = word.length() > 2 && word.startsWith("'") && word.endsWith("'");
        String bare = quoted ? word.substring(1, word.length() - 1) : word;
        return NAME.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Whether the name has the form of the kind, whatever its numbers. */
    boolean isOfKind(String name, String kindName) {
        ObjectKind kind = kinds.get(kindName);
        return kind != null
                && (kind.table().containsKey(name)
                        || kind.namePattern()
                                .map(pattern -> numbered(pattern).matcher(name))
                                .filter(Matcher::matches)
                                .isPresent());
    }

    private static Pattern numbered(String pattern) {
        return Pattern.compile("\\Q" + pattern.replace(GAP, "\\E[0-9]+\\Q") + "\\E");
    }
}
