package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A prompt as the data set {@code tasksource/planbench} of the Hugging Face hub has it: a row of the file's fields and the
 * instance's.
 *
 * @param groundTruth text; in task 7 a list of texts
 */
@JsonPropertyOrder({"task", "prompt_type", "domain", "instance_id", "example_instance_ids", "query", "ground_truth_plan"
})
public record HuggingFaceRow(
        @JsonProperty("task") String task,
        @JsonProperty("prompt_type") String promptType,
        @JsonProperty("domain") String domain,
        @JsonProperty("instance_id") long instance,
        @JsonProperty("example_instance_ids") List<Long> examples,
        @JsonProperty("query") String query,
        @JsonProperty("ground_truth_plan") JsonNode groundTruth) {

    public HuggingFaceRow {
        examples = List.copyOf(examples);
    }
}
