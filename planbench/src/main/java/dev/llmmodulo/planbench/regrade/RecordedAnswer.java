package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One answer of a model to a PlanBench prompt, with what PlanBench made of it.
 *
 * @param row its line in the file, from 1
 * @param instanceFile the problem, relative to the file's folder; its domain is beside it
 * @param extractedPlan the plan that PlanBench read from the answer, in PDDL with the problem's own object names, a
 *     step a line; empty if it read none
 * @param planbenchVerdict whether PlanBench took the answer for right
 * @param expectedVerdict the right verdict where PlanBench's is known to be wrong
 * @param issue why it is wrong
 * @param detail what else was recorded about the verdict
 */
public record RecordedAnswer(
        int row,
        String engine,
        String variant,
        String task,
        int instanceId,
        String instanceFile,
        String rawResponse,
        Optional<String> extractedPlan,
        boolean planbenchVerdict,
        Optional<Boolean> expectedVerdict,
        Optional<String> issue,
        JsonNode detail) {}
