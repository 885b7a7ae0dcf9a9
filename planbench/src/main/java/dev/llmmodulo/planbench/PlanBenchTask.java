package dev.llmmodulo.planbench;

import java.util.Arrays;
import java.util.Optional;

/** The tasks of PlanBench, with the codes and file names that it gives them. */
public enum PlanBenchTask {
    /** Find a plan. */
    PLAN_GENERATION("t1", "task_1_plan_generation"),
    /** Find a plan of least cost. */
    PLAN_OPTIMALITY("t2", "task_2_plan_optimality"),
    /** Say whether a plan is valid, and why not. */
    PLAN_VERIFICATION("t3", "task_3_plan_verification"),
    /** The same for plans that models gave. */
    MODEL_PLAN_VERIFICATION("t3_1", "task_3_plan_verification_with_llm_plans"),
    /** Find a plan for a goal that a prefix of the plan in the example reaches. */
    PLAN_REUSE("t4", "task_4_plan_reuse"),
    /** Find a plan for an instance of another size. */
    PLAN_GENERALIZATION("t5", "task_5_plan_generalization"),
    /** Find a plan after an unexpected event. */
    REPLANNING("t6", "task_6_replanning"),
    /** Say which state a sequence of steps leads to. */
    PLAN_EXECUTION("t7", "task_7_plan_execution"),
    /** Find the plan of the example again, its goal being stated in another order. */
    GOAL_SHUFFLING("t8_1", "task_8_1_goal_shuffling"),
    /** Find the plan of the example again: there the goal is a whole state, here a part of it. */
    FULL_TO_PARTIAL("t8_2", "task_8_2_full_to_partial"),
    /** Find the plan of the example again: there the goal is a part of a state, here the whole. */
    PARTIAL_TO_FULL("t8_3", "task_8_3_partial_to_full");

    private final String code;
    private final String fileName;

    PlanBenchTask(String code, String fileName) {
        this.code = code;
        this.fileName = fileName;
    }

    /** Such as {@code t8_1}. */
    public String code() {
        return code;
    }

    /** Without the ending {@code .json}; PlanBench also writes it into its files. */
    public String fileName() {
        return fileName;
    }

    /** Whether the answer says if a plan is valid, and why not. */
    public boolean isVerification() {
        return this == PLAN_VERIFICATION || this == MODEL_PLAN_VERIFICATION;
    }

    /** Whether the answer is a plan. */
    public boolean asksForPlan() {
        return !isVerification() && this != PLAN_EXECUTION;
    }

    /** Whether every valid plan will do, whatever it costs. */
    public boolean asksForAnyPlan() {
        return asksForPlan() && this != PLAN_OPTIMALITY;
    }

    /** Whether it asks about another problem than that of the instance, which it changes first. */
    public boolean changesProblem() {
        return this == PLAN_REUSE || this == REPLANNING || this == FULL_TO_PARTIAL || this == PARTIAL_TO_FULL;
    }

    public static Optional<PlanBenchTask> ofCode(String code) {
        return Arrays.stream(values()).filter(task -> task.code.equals(code)).findFirst();
    }
}
