package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.planbench.extraction.Assessment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One answer of a model to a PlanBench prompt, with what PlanBench made of it.
 *
 * @param row its position in the file, from 1
 * @param task the code of the task and of the prompt's form, such as {@code t1_zero}; {@code bp_nl} and {@code bp_pddl}
 *     for a round with feedback
 * @param round of a round with feedback, from 0
 * @param extraction how PlanBench read the answer, as far as that is known, such as {@code regex-v1}
 * @param extracted what it read
 * @param planbenchVerdict whether PlanBench took the answer for right; empty if it has not been graded
 * @param expectedVerdict the right verdict where PlanBench's is known to be wrong
 * @param issue why it is wrong
 * @param detail what else was recorded about the verdict
 * @param said to which it is the answer, if that is more than the prompt of its question: in a later round with feedback
 *     the messages that the model was sent, as far as they are recorded
 * @param call what is recorded of the call behind it; empty if the file tells of no tokens
 */
public record RecordedAnswer(
        int row,
        String engine,
        String variant,
        String task,
        String instanceId,
        OptionalInt round,
        String rawResponse,
        Optional<String> extraction,
        Extracted extracted,
        Optional<Boolean> planbenchVerdict,
        Optional<Boolean> expectedVerdict,
        Optional<String> issue,
        JsonNode detail,
        List<Message> said,
        Optional<RecordedCall> call) {

    public RecordedAnswer {
        said = List.copyOf(said);
    }

    /**
     * What PlanBench read from the answer; all empty if it read nothing.
     *
     * @param plan in PDDL with the problem's own object names, a step a line
     * @param facts of a state, like {@code on_a_b}
     * @param truth what it read from its own ground truth in the same way as {@code assessment} from the answer
     */
    public record Extracted(
            Optional<String> plan,
            Optional<List<String>> facts,
            Optional<Assessment> assessment,
            Optional<Assessment> truth) {
        public Extracted {
            facts = facts.map(List::copyOf);
        }
    }

    /** Such as {@code t1:12}. */
    public String id() {
        return task + ":" + row;
    }
}
