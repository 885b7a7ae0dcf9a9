package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.verifiers.pddl.Problem;

/** What a prompt says about the domain before anything else. */
@FunctionalInterface
interface Introduction {

    /** That actions take one minute, where nothing else is said about their costs. */
    String DURATION = "\nEach action takes one minute.\n";

    /**
     * @param asked the problem that is asked about
     * @throws IllegalArgumentException PlanBench has no such text
     */
    String write(PlanBenchTask task, Problem asked);

    /** What has to be added to an introduction that says nothing about durations. */
    static String duration(PlanBenchTask task, Problem asked) {
        return task == PlanBenchTask.PLAN_OPTIMALITY && asked.metric().isEmpty() ? DURATION : "";
    }
}
