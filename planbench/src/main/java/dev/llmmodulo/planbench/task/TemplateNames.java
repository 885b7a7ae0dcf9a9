package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;

/** What the file names of templates begin with. */
final class TemplateNames {

    /** Those for plans, which are not for benchmarks alone. */
    static final String SHARED = "planbench-nl";

    private TemplateNames() {}

    static String strict(PlanBenchTask task) {
        return switch (task) {
            case PLAN_GENERATION, PLAN_REUSE, PLAN_GENERALIZATION, GOAL_SHUFFLING, FULL_TO_PARTIAL, PARTIAL_TO_FULL ->
                "plan";
            case PLAN_OPTIMALITY -> "optimality";
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION -> "verification";
            case REPLANNING -> "replanning";
            case PLAN_EXECUTION -> "execution";
        };
    }

    /** @throws IllegalArgumentException PlanBench does not put the task in this form */
    static String planBench(PlanBenchTask task, PromptForm form) {
        if (form != PromptForm.ONE_SHOT && task != PlanBenchTask.PLAN_GENERATION) {
            throw notPut(task, form);
        }
        return switch (task) {
            case PLAN_GENERATION -> form == PromptForm.STATE_TRACKING ? "planbench.t1_cot" : SHARED;
            case PLAN_GENERALIZATION, GOAL_SHUFFLING, FULL_TO_PARTIAL, PARTIAL_TO_FULL -> SHARED;
            case MODEL_PLAN_VERIFICATION -> "planbench.t3";
            default -> "planbench." + task.code();
        };
    }

    private static IllegalArgumentException notPut(PlanBenchTask task, PromptForm form) {
        return new IllegalArgumentException("PlanBench does not put task " + task.code() + " in the form " + form);
    }

    /** @throws IllegalArgumentException PlanBench does not put the task in this form, or the form is not in PDDL */
    static String planBenchPddl(PlanBenchTask task, PromptForm form, PddlInstruction instruction) {
        if (!form.isPddl()) {
            throw new IllegalArgumentException(form + " is not a form in PDDL");
        } else if (task != PlanBenchTask.PLAN_GENERATION) {
            throw notPut(task, form);
        }
        String text = "planbench." + PlanBenchTask.PLAN_GENERATION.code() + form.code();
        if (form.hasExample()) {
            return text;
        }
        return text + (instruction == PddlInstruction.OF_2023 ? "_2023" : "_2024");
    }
}
