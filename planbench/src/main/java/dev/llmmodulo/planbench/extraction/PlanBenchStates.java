package dev.llmmodulo.planbench.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How PlanBench finds facts in words, written like {@code on_a_b}: between commas and "and", each piece without " not "
 * that holds a phrase for a predicate. Names other than those of a blocksworld are left as they are. The oldest version
 * cuts at commas only.
 *
 * @param variant PlanBench's name of the domain
 */
public record PlanBenchStates(String variant, PlanBenchVersion version) {

    private static final Map<String, String> BLOCKSWORLD = phrases(
            "ontable",
            "on the table",
            "clear",
            "clear",
            "handempty",
            "hand is empty",
            "holding",
            "holding",
            "on",
            "on top of");
    private static final Map<String, Integer> OBJECTS =
            Map.of("ontable", 1, "clear", 1, "handempty", 0, "holding", 1, "on", 2);
    private static final List<String> MYSTERY = List.of("planet", "province", "harmony", "craves", "pain");
    private static final Map<String, String> LOGISTICS = phrases("at", " is at ", "in", " is in ");
    private static final Map<String, String> DEPOTS = phrases("at", " is at ", "in", " is in ", "on", " is on ");

    private static Map<String, String> phrases(String... predicatesAndPhrases) {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (int index = 0; index < predicatesAndPhrases.length; index += 2) {
            phrases.put(predicatesAndPhrases[index], predicatesAndPhrases[index + 1]);
        }
        return phrases;
    }

    public List<String> find(String text) {
        List<String> facts = new ArrayList<>();
        String cut = version == PlanBenchVersion.V0 ? text : text.replace(" and ", ",");
        for (String piece : cut.split(",", -1)) {
            String said = PlanBenchText.strip(piece);
            if (!said.isEmpty() && !said.contains(" not ")) {
                fact(said).ifPresent(facts::add);
            }
        }
        return facts;
    }

    private Optional<String> fact(String said) {
        if (variant.contains("mystery")) {
            return mystery(said);
        } else if (variant.contains("logistics")) {
            return split(said, LOGISTICS);
        } else if (variant.contains("blocksworld")) {
            return blocksworld(said);
        }
        return variant.contains("depots") ? split(said, DEPOTS) : Optional.empty();
    }

    /** Of several objects only the first of the alphabet is found. */
    private static Optional<String> mystery(String said) {
        Map<String, String> objects = PlanBenchWords.of("mystery").objects();
        return MYSTERY.stream()
                .filter(said::contains)
                .findFirst()
                .map(predicate -> predicate + "_"
                        + objects.keySet().stream()
                                .filter(said::contains)
                                .findFirst()
                                .map(objects::get)
                                .orElse(""));
    }

    private static Optional<String> blocksworld(String said) {
        return BLOCKSWORLD.keySet().stream()
                .filter(predicate -> said.contains(BLOCKSWORLD.get(predicate)))
                .findFirst()
                .map(predicate -> blocksworld(predicate, said));
    }

    private static String blocksworld(String predicate, String said) {
        Map<String, String> objects = PlanBenchWords.of("blocksworld").objects();
        StringBuilder fact = new StringBuilder(predicate);
        int left = OBJECTS.get(predicate);
        for (String piece : said.split(Pattern.quote(BLOCKSWORLD.get(predicate)), -1)) {
            Optional<String> object = objects.keySet().stream()
                    .filter(word -> piece.contains(word.replace(" block", "")))
                    .findFirst();
            if (object.isPresent() && left-- > 0) {
                fact.append('_').append(objects.get(object.get()));
            }
        }
        return fact.toString();
    }

    private static Optional<String> split(String said, Map<String, String> phrases) {
        return phrases.keySet().stream()
                .filter(predicate -> said.contains(phrases.get(predicate)))
                .findFirst()
                .map(predicate -> predicate + "_"
                        + String.join(
                                "_",
                                List.of(said.split(Pattern.quote(phrases.get(predicate)), -1)).stream()
                                        .filter(piece -> !piece.isEmpty())
                                        .toList()));
    }
}
