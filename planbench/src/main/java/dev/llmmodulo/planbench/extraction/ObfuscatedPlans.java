package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Set;

/** How PlanBench looks for steps of an obfuscated domain: the first one that it finds ends the whole extraction. */
record ObfuscatedPlans(Set<String> actions) implements PlanBenchSteps {

    ObfuscatedPlans {
        actions = Set.copyOf(actions);
    }

    @Override
    public List<PlanStep> find(String answer) {
        if (PlanBenchText.lines(answer).stream().anyMatch(this::isStep)) {
            throw new RaisedException("PlanBench's extractor for obfuscated domains fails on every step");
        }
        return List.of();
    }

    private boolean isStep(String line) {
        boolean action = PlanBenchText.words(line).stream().anyMatch(actions::contains);
        return action
                && List.of(line.split("object_", -1)).stream()
                        .map(PlanBenchText::strip)
                        .anyMatch(piece -> !piece.isEmpty() && piece.chars().allMatch(Character::isDigit));
    }
}
