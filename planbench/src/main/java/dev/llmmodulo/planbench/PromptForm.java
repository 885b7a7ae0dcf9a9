package dev.llmmodulo.planbench;

import java.util.Arrays;
import java.util.Optional;

/** How a question is put: in words or in PDDL, with or without a solved example. */
public enum PromptForm {
    /** In words, after a solved example; of plan verification after three. */
    ONE_SHOT("", ""),
    /** In words. */
    ZERO_SHOT("_zero", "_zero_shot"),
    /** In PDDL, after a solved example. */
    ONE_SHOT_PDDL("_pddl", "_pddl"),
    /** In PDDL. */
    ZERO_SHOT_PDDL("_zero_pddl", "_zero_shot_pddl"),
    /** In words, after an example whose plan tells the state before and after each step; only where a plan is asked for. */
    STATE_TRACKING("_cot", "_state_tracking");

    private final String code;
    private final String fileSuffix;

    PromptForm(String code, String fileSuffix) {
        this.code = code;
        this.fileSuffix = fileSuffix;
    }

    /** What is appended to the code of the task, as in {@code t1_zero}. */
    public String code() {
        return code;
    }

    /** What PlanBench appends to the file name of the task. */
    public String fileSuffix() {
        return fileSuffix;
    }

    /** Whether plans are asked for in PDDL. */
    public boolean isPddl() {
        return this == ONE_SHOT_PDDL || this == ZERO_SHOT_PDDL;
    }

    /** Whether solved examples come before what is asked. */
    public boolean hasExample() {
        return this != ZERO_SHOT && this != ZERO_SHOT_PDDL;
    }

    public static Optional<PromptForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }
}
