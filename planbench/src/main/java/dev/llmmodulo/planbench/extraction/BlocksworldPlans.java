package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.extraction.PlanBenchWords.ActionWords;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How PlanBench finds steps of a blocksworld in words: in each line the first action of the domain that is one of the
 * words, and all objects whose words occur in it. A line with too many or too few objects is passed over.
 */
record BlocksworldPlans(PlanBenchWords words, PlanBenchVersion version) implements PlanBenchSteps {

    private static final String HEADING = "### plan:";
    private static final String OPENING = "[plan]";
    private static final String CLOSING = "[plan end]";

    @Override
    public List<PlanStep> find(String answer) {
        String text = PlanBenchText.strip(PlanBenchText.lower(answer));
        if (version == PlanBenchVersion.V2) {
            text = section(text);
        }
        for (ActionWords action : words.actions()) {
            text = text.replace(action.said(), action.name());
        }
        List<PlanStep> steps = new ArrayList<>();
        for (String line : PlanBenchText.lines(text)) {
            step(version == PlanBenchVersion.V2 ? line.replace("*", "") : line).ifPresent(steps::add);
        }
        return steps;
    }

    private static String section(String text) {
        String rest = piece(text, HEADING, 1);
        return rest.contains(OPENING) ? piece(piece(rest, OPENING, 1), CLOSING, 0) : rest;
    }

    /** One of the pieces between the separators; the whole text if there are none. */
    private static String piece(String text, String separator, int index) {
        int first = text.indexOf(separator);
        if (first < 0) {
            return text;
        } else if (index == 0) {
            return text.substring(0, first);
        }
        int start = first + separator.length();
        int end = text.indexOf(separator, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private Optional<PlanStep> step(String line) {
        Set<String> tokens = new HashSet<>(PlanBenchText.words(line));
        Optional<ActionWords> action = words.actions().stream()
                .filter(one -> tokens.contains(one.name()))
                .findFirst();
        if (action.isEmpty()) {
            return Optional.empty();
        }
        List<String> objects = words.objectsIn(line);
        return objects.size() == action.get().objects()
                ? Optional.of(new PlanStep(
                        action.get().name(),
                        objects.stream().map(words.objects()::get).toList()))
                : Optional.empty();
    }
}
