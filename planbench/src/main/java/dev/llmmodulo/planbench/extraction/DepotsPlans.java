package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How PlanBench finds steps of depots in words: in each line the last action of the domain that occurs anywhere in it,
 * and its words with digits as objects.
 */
record DepotsPlans() implements PlanBenchSteps {

    private static final List<String> ACTIONS = List.of("drive", "lift", "drop", "load", "unload");

    @Override
    public List<PlanStep> find(String answer) {
        List<PlanStep> steps = new ArrayList<>();
        for (String line : PlanBenchText.lines(answer)) {
            step(PlanBenchText.lower(line)).ifPresent(steps::add);
        }
        return steps;
    }

    private static Optional<PlanStep> step(String line) {
        String text = line.replaceFirst("\\A[0-9]++", "").replace(".", "");
        return ACTIONS.stream()
                .filter(text::contains)
                .reduce((one, later) -> later)
                .map(action -> new PlanStep(
                        action,
                        PlanBenchText.words(text).stream()
                                .filter(PlanBenchText::hasDigit)
                                .toList()));
    }
}
