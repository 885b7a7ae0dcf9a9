package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How PlanBench takes steps from an answer in PDDL. Its code for that is lost, so this is what its recorded results look
 * like: the first version takes from each line the first parentheses that hold a step of a known action, the second each
 * line that begins with a parenthesis.
 */
record PddlLines(Set<String> actions, PlanBenchVersion version) implements PlanBenchSteps {

    private static final Pattern STEP = Pattern.compile("\\(([^()]*+)\\)");

    PddlLines {
        actions = Set.copyOf(actions);
    }

    @Override
    public List<PlanStep> find(String answer) {
        List<PlanStep> steps = new ArrayList<>();
        for (String line : PlanBenchText.lines(PlanBenchText.lower(answer))) {
            if (version != PlanBenchVersion.V2) {
                addFirstKnown(line, steps);
            } else if (line.startsWith("(")) {
                addAll(line, steps);
            }
        }
        return steps;
    }

    private void addFirstKnown(String line, List<PlanStep> steps) {
        Matcher parentheses = STEP.matcher(line);
        while (parentheses.find()) {
            List<String> words = PlanBenchText.words(parentheses.group(1));
            if (!words.isEmpty() && actions.contains(words.get(0))) {
                steps.add(new PlanStep(words.get(0), words.subList(1, words.size())));
                return;
            }
        }
    }

    private static void addAll(String line, List<PlanStep> steps) {
        Matcher parentheses = STEP.matcher(line);
        while (parentheses.find()) {
            List<String> words = PlanBenchText.words(parentheses.group(1));
            if (!words.isEmpty()) {
                steps.add(new PlanStep(words.get(0), words.subList(1, words.size())));
            }
        }
    }
}
