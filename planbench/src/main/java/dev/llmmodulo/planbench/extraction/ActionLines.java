package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.stream.Collectors;

/** How PlanBench reads an answer that tracks the state: what stands behind {@code Action:}, up to the next colon. */
record ActionLines(PlanBenchSteps steps) implements PlanBenchSteps {

    @Override
    public List<PlanStep> find(String answer) {
        return steps.find(answer.lines()
                .filter(line -> line.contains("Action:"))
                .map(line -> PlanBenchText.strip(line.split(":", -1)[1]))
                .collect(Collectors.joining("\n")));
    }
}
