package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;

/** One of PlanBench's ways to find steps in an answer. */
@FunctionalInterface
interface PlanBenchSteps {

    /** @throws RaisedException PlanBench's extractor gives up, and the answer counts as wrong */
    List<PlanStep> find(String answer);
}
