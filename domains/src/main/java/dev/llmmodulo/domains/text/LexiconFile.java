package dev.llmmodulo.domains.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param stated false if PlanBench leaves such facts out of its statements
     */
    record PredicateWords(
            String say,
            String deny,
            @Nullable List<String> read,
            @Nullable Boolean stated) {

        List<String> furtherTemplates() {
            return read == null ? List.of() : read;
        }

        boolean isStated() {
            return stated == null || stated;
        }
    }
}
