package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Template;

/** What makes a plan correct, for prompts that ask for the states between the steps. */
final class PlanCorrectness {

    /** Begins with an empty line. */
    static final String TEXT =
            Template.resource(PlanCorrectness.class, "plan-correctness.1.txt").text();

    private PlanCorrectness() {}
}
