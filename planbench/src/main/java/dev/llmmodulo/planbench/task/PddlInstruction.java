package dev.llmmodulo.planbench.task;

/** The two ways in which PlanBench has asked for a plan in PDDL without an example. */
public enum PddlInstruction {
    /** Briefly, as it asked gpt-4 in 2023. */
    OF_2023,
    /** At length, as it asked all models in 2024. */
    OF_2024
}
