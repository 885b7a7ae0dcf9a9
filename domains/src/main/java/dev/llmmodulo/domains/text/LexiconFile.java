package dev.llmmodulo.domains.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon as it stands in its file. In a template {@code {}} stands for the next argument, and what stands in square
 * brackets may be missing.
 */
record LexiconFile(
        String version,
        @Nullable Map<String, ObjectKind> objects,
        Map<String, ActionWords> actions,
        Map<String, PredicateWords> predicates) {

    private static final int MOST_GAPS_OF_A_NAME = 3;

    LexiconFile {
        require(version != null && !version.isBlank(), "it has no \"version\"");
        require(isFull(actions), "it has no words for \"actions\"");
        require(isFull(predicates), "it has no words for \"predicates\"");
        require(objects == null || isFull(objects), "a kind of \"objects\" has no words");
    }

    /** Whether there is something behind each name; a name without anything is nothing in YAML. */
    private static boolean isFull(@Nullable Map<String, ?> words) {
        return words != null && words.values().stream().noneMatch(Objects::isNull);
    }

    /** Whether each entry of a list says something; one without anything is nothing in YAML. */
    private static boolean isFull(@Nullable List<String> entries) {
        return entries == null || entries.stream().noneMatch(Objects::isNull);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Whatever says, denies or is read as the same has to have as many gaps, or an argument would be lost; and no object is of
     * a kind that is not there.
     *
     * @throws IllegalArgumentException words differ in their arguments
     */
    void requireSameArguments() {
        actions.forEach((name, words) -> {
            words.furtherTemplates().forEach(text -> requireGaps(text, Template.variants(text), words.say()));
            requireKinds(name, words.say(), words.argumentKinds());
        });
        predicates.forEach((name, words) -> {
            requireGaps(words.deny(), List.of(Template.of(words.deny())), words.say());
            words.furtherTemplates().forEach(text -> requireGaps(text, Template.variants(text), words.say()));
            words.furtherDenials().forEach(text -> requireGaps(text, Template.variants(text), words.say()));
            requireKinds(name, words.say(), words.argumentKinds());
        });
    }

    private static void requireGaps(String text, List<Template> templates, String said) {
        int gaps = Template.of(said).gaps();
        require(
                templates.stream().allMatch(template -> template.gaps() == gaps),
                "\"" + text + "\" has not as many gaps {} as \"" + said + "\", for which it stands");
    }

    private void requireKinds(String name, String said, List<String> kinds) {
        require(
                kinds.isEmpty() || kinds.size() == Template.of(said).gaps(),
                "\"" + name + "\" has not as many \"kinds\" as gaps {} in \"" + said + "\"");
        kinds.forEach(
                kind -> require(objectKinds().containsKey(kind), "\"" + kind + "\" is no kind among the \"objects\""));
    }

    Map<String, ObjectKind> objectKinds() {
        return objects == null ? Map.of() : objects;
    }

    /**
     * How objects of one kind are called: by a table of names and words, or by a pattern in which {@code {}} stands for a
     * number. Further words are read, but not said.
     *
     * @param digitByDigit whether PlanBench fills in one digit for each number
     */
    record ObjectKind(
            @Nullable Map<String, String> words,
            @Nullable Map<String, String> also,
            @Nullable String name,
            @Nullable String said,
            @Nullable Boolean digitByDigit) {

        ObjectKind {
            require(words == null || isFull(words), "an object in \"words\" has none");
            require(also == null || isFull(also), "an object in \"also\" has no word");
            if (name != null) {
                require(
                        said != null && gaps(name) == gaps(said),
                        "\"" + name + "\" and what is said have not the same gaps");
                require(gaps(name) <= MOST_GAPS_OF_A_NAME, "\"" + name + "\" has more than 3 gaps");
                require(!(name + said).contains("\\"), "\"" + name + "\" or what is said has a backslash");
            }
        }

        private static int gaps(String pattern) {
            return pattern.split(Pattern.quote("{}"), -1).length - 1;
        }

        Map<String, String> furtherWords() {
            return also == null ? Map.of() : also;
        }

        Map<String, String> table() {
            return words == null ? Map.of() : words;
        }

        Optional<NumberedWords> numbered() {
            return Optional.ofNullable(name).map(pattern -> new NumberedWords(pattern, String.valueOf(said)));
        }

        boolean isDigitByDigit() {
            return digitByDigit != null && digitByDigit;
        }
    }

    /**
     * @param say the template that the action is said with
     * @param read further templates that it is read from
     * @param kinds the kinds that its arguments must be of for the words to apply; empty for any
     */
    record ActionWords(
            String say,
            @Nullable List<String> read,
            @Nullable List<String> kinds) {

        ActionWords {
            require(say != null && !say.isBlank(), "an action lacks \"say\"");
            require(isFull(read) && isFull(kinds), "an entry of an action's \"read\" or \"kinds\" is empty");
        }

        List<String> furtherTemplates() {
            return read == null ? List.of() : read;
        }

        List<String> argumentKinds() {
            return kinds == null ? List.of() : kinds;
        }
    }

    /**
     * @param say the template for a fact that holds
     * @param deny the template for one that does not
     * @param read further templates that a fact that holds is read from
     * @param readDenied further templates that one that does not is read from
     * @param kinds the kinds that its arguments must be of for the further templates to apply, which then go before the
     *     words of other predicates; empty for any
     * @param stated false if PlanBench leaves such facts out of its statements
     */
    record PredicateWords(
            String say,
            String deny,
            @Nullable List<String> read,
            @Nullable List<String> readDenied,
            @Nullable List<String> kinds,
            @Nullable Boolean stated) {

        PredicateWords {
            require(say != null && deny != null, "a predicate lacks \"say\" or \"deny\"");
            require(
                    isFull(read) && isFull(readDenied) && isFull(kinds),
                    "an entry of a predicate's \"read\", \"readDenied\" or \"kinds\" is empty");
        }

        List<String> furtherTemplates() {
            return read == null ? List.of() : read;
        }

        List<String> furtherDenials() {
            return readDenied == null ? List.of() : readDenied;
        }

        List<String> argumentKinds() {
            return kinds == null ? List.of() : kinds;
        }

        boolean isStated() {
            return stated == null || stated;
        }
    }
}
