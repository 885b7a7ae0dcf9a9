package dev.llmmodulo.planbench.extraction;

/** Which of PlanBench's own extractors; its recorded results mix both. */
public enum PlanBenchVersion {
    /** As V1, but for states: the one that the recorded results of task 7 were made with. */
    V0,
    /** That of {@code plan-bench}, which reads the whole answer. */
    V1,
    /** That of {@code llm_planning_analysis}: the first {@code [PLAN]} section if there is one, asterisks left out. */
    V2
}
