package dev.llmmodulo.planbench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a model was asked, and how its answers were read and judged: a number means nothing without it.
 *
 * @param prompt form of the prompt, as a spec says it, such as {@code pddl} or {@code zero-shot-pddl}
 * @param feedback how much of a verdict the model was told, such as {@code first}; {@code none} asks again and tells nothing
 * @param rounds proposals at most for one try
 * @param samples how often each instance was tried, independently of each other
 * @param extraction how a plan is read from an answer, such as {@code tolerant}
 * @param mode {@code strict} or {@code planbench}
 * @param prove when a proof that there is no plan was looked for beside the model: {@code never}, {@code on-claim}, …
 * @param compat whether PlanBench's own mistakes in prompts were made too
 * @param strategy how the proposals were spent, such as {@code best-of:8}; empty for the loop that gives feedback after each
 */
public record Protocol(
        String prompt,
        String feedback,
        int rounds,
        int samples,
        String extraction,
        String mode,
        String prove,
        boolean compat,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> strategy) {

    public Protocol {
        if (rounds < 1 || samples < 1) {
            throw new IllegalArgumentException("less than one round or sample: " + rounds + ", " + samples);
        }
    }

    /** All of it in one line, the same for equal protocols only. */
    @JsonIgnore
    public String id() {
        String loop = rounds == 1 ? "1 round" : rounds + " rounds with feedback " + feedback;
        String spent = strategy.map(way -> way + " in ").orElse("");
        return prompt + ", " + spent + loop + ", " + samples + (samples == 1 ? " sample" : " samples") + ", "
                + extraction + " reading, " + mode + ", prove " + prove + (compat ? ", compat planbench" : "");
    }
}
