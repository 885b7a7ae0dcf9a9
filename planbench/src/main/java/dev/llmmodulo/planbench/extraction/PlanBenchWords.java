package dev.llmmodulo.planbench.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that PlanBench looks for in answers about a blocksworld, whatever it calls it.
 *
 * @param actions of each action of the domain, in the domain's order, the phrase for it and the number of its objects
 * @param objects the letter of each object by its word, in the order of the letters
 */
record PlanBenchWords(List<ActionWords> actions, Map<String, String> objects) {

    private static final List<String> COLOURS = List.of(
            "red", "blue", "orange", "yellow", "white", "magenta", "black", "cyan", "green", "violet", "silver",
            "gold");

    /** @param said the phrase that is replaced by the name before anything is looked for */
    record ActionWords(String name, String said, int objects) {}

    PlanBenchWords {
        actions = List.copyOf(actions);
    }

    /** @param variant PlanBench's name of the domain */
    static PlanBenchWords of(String variant) {
        if (variant.contains("mystery")) {
            return new PlanBenchWords(
                    List.of(
                            new ActionWords("attack", "attack", 1),
                            new ActionWords("succumb", "succumb", 1),
                            new ActionWords("overcome", "overcome", 2),
                            new ActionWords("feast", "feast", 2)),
                    letters(true));
        } else if (variant.contains("random")) {
            return new PlanBenchWords(
                    List.of(
                            new ActionWords("pick-up", "1jpkithdyjmlikck", 1),
                            new ActionWords("put-down", "9big8ruzarkkquyu", 1),
                            new ActionWords("stack", "2ijg9q8swj2shjel", 2),
                            new ActionWords("unstack", "xptxjrdkbi3pqsqr", 2)),
                    letters(true));
        }
        return new PlanBenchWords(
                List.of(
                        new ActionWords("pick-up", "pick up", 1),
                        new ActionWords("put-down", "put down", 1),
                        new ActionWords("stack", "stack", 2),
                        new ActionWords("unstack", "unstack", 2)),
                letters(false));
    }

    private static Map<String, String> letters(boolean obfuscated) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (int index = 0; index < COLOURS.size(); index++) {
            String letter = String.valueOf((char) ('a' + index));
            letters.put(obfuscated ? "object " + letter : COLOURS.get(index) + " block", letter);
        }
        return letters;
    }

    /** The words of the objects named in the line, each once, in the order in which they first occur. */
    List<String> objectsIn(String line) {
        List<String> found =
                new ArrayList<>(objects.keySet().stream().filter(line::contains).toList());
        found.sort((one, other) -> {
            int byPlace = Integer.compare(line.indexOf(one), line.indexOf(other));
            return byPlace != 0 ? byPlace : one.compareTo(other);
        });
        return found;
    }
}
