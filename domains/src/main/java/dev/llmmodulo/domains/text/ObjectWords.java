package dev.llmmodulo.domains.text;

import dev.llmmodulo.domains.text.LexiconFile.ObjectKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How objects are called. An object without words of its own is called by its name; if that name is the word for another
 * object, by its name in quotes. So no two objects are called alike.
 */
final class ObjectWords {

    private static final String GAP = "{}";
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}(),;:'\"\\[\\]]+");

    private final Map<String, ObjectKind> kinds;
    private final Map<String, NumberedWords> numbered = new HashMap<>();
    private final Map<String, String> wordOfName = new HashMap<>();
    private final Map<String, String> nameOfWord = new HashMap<>();
    private final int longest;

    ObjectWords(Map<String, ObjectKind> kinds) {
        this.kinds = Map.copyOf(kinds);
        kinds.forEach(this::add);
        longest = Stream.concat(
                        nameOfWord.keySet().stream().map(word -> word.split(" ").length),
                        numbered.values().stream().map(NumberedWords::pieces))
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private void add(String kindName, ObjectKind kind) {
        kind.table().forEach(this::add);
        kind.furtherWords().forEach((name, word) -> read(word, name));
        kind.numbered().ifPresent(words -> {
            numbered.put(kindName, words);
            addNumbered(words.name(), words.said());
        });
    }

    /** With numbers of one digit, so that two kinds with the same words are noticed. */
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
        return first(words -> words.word(name)).orElseGet(() -> isWord(name) ? "'" + name + "'" : name);
    }

    /** As PlanBench calls it, which may be what it calls another one. */
    String clashingWord(String name) {
        return numbered.entrySet().stream()
                .filter(entry -> kinds.get(entry.getKey()).isDigitByDigit())
                .flatMap(entry -> entry.getValue().digitByDigit(name).stream())
                .findFirst()
                .orElseGet(() -> word(name));
    }

    private boolean isWord(String name) {
        return nameOfWord.containsKey(name) || first(words -> words.named(name)).isPresent();
    }

    private Optional<String> first(Function<NumberedWords, Optional<String>> side) {
        return numbered.values().stream()
                .flatMap(words -> side.apply(words).stream())
                .findFirst();
    }

    /** The name of the object that is called so; empty if no object can be. */
    Optional<String> named(String word) {
        String name = nameOfWord.get(word);
        if (name != null) {
            return Optional.of(name);
        }
        Optional<String> withNumbers = first(words -> words.named(word));
        if (withNumbers.isPresent()) {
            return withNumbers;
        }
        boolean quoted = word.length() > 2 && word.startsWith("'") && word.endsWith("'");
        String bare = quoted ? word.substring(1, word.length() - 1) : word;
        return NAME.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Whether each of the names is of the kind in its place; any are if there are no kinds. */
    boolean areOfKinds(List<String> names, List<String> kindNames) {
        return kindNames.isEmpty()
                || names.size() == kindNames.size()
                        && IntStream.range(0, names.size())
                                .allMatch(place -> isOfKind(names.get(place), kindNames.get(place)));
    }

    /** Whether the name has the form of the kind, whatever its numbers. */
    private boolean isOfKind(String name, String kindName) {
        ObjectKind kind = kinds.get(kindName);
        return kind != null
                && (kind.table().containsKey(name)
                        || Optional.ofNullable(numbered.get(kindName))
                                .flatMap(words -> words.word(name))
                                .isPresent());
    }
}
