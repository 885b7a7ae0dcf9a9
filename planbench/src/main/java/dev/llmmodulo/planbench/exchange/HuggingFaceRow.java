package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A prompt as the data set {@code tasksource/planbench} of the Hugging Face hub has it: a row of the file's fields and the
 * instance's.
 *
 * @param groundTruth text; in task 7 a list of texts
 * @param further other columns by their names, such as the changed problem of tasks 4 and 6, in their order
 */
public record HuggingFaceRow(
        String task,
        String promptType,
        String domain,
        long instance,
        List<Long> examples,
        String query,
        JsonNode groundTruth,
        Map<String, JsonNode> further) {

    public HuggingFaceRow {
        examples = List.copyOf(examples);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }
}
