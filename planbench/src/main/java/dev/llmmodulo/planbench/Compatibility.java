package dev.llmmodulo.planbench;

/** Whether prompts and grading are right, or as PlanBench has them. */
public enum Compatibility {
    /** What a prompt says is true, no two objects are called alike, and an answer is graded by what its prompt says. */
    STRICT,
    /** PlanBench's texts byte for byte and its criteria, mistakes included, to compare with published numbers. */
    PLANBENCH
}
