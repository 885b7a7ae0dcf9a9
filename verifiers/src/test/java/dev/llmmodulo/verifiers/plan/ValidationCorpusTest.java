package dev.llmmodulo.verifiers.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the plan readers against plan texts that VAL was given. */
class ValidationCorpusTest {

    private static final Set<String> SYNTAX_MUTATIONS = Set.of("numbered-list", "plan-end-tag", "missing-last-paren");

    @ParameterizedTest
    @ValueSource(strings = {"cases.jsonl", "oracle-errors.jsonl"})
    void should_read_exactly_the_texts_that_are_plans(String file) throws IOException {
        List<String> differences = new ArrayList<>();
        int cases = 0;
        for (JsonNode row : rows(file)) {
            boolean plan = row.path("plan_syntax_ok").asBoolean(true)
                    && !SYNTAX_MUTATIONS.contains(row.path("mutation").asText());
            PlanReading reading = new StrictPlanReader().read(row.path("plan").asText());
            if (plan ? !(reading instanceof Read) : !(reading instanceof Unreadable)) {
                differences.add(row.path("id").asText() + ": " + reading);
            }
            cases++;
        }
        assertThat(cases).isPositive();
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.jsonl", "oracle-errors.jsonl"})
    void should_read_a_plan_text_in_the_tolerant_way_as_in_the_strict_one(String file) throws IOException {
        PlanReader tolerant = new TolerantPlanReader(Set.of(), Set.of(), List.of());
        List<String> differences = new ArrayList<>();
        for (JsonNode row : rows(file)) {
            String text = row.path("plan").asText();
            if (new StrictPlanReader().read(text) instanceof Read strict
                    && strict.plan().length() > 0
                    && !tolerant.read(text).equals(strict)) {
                differences.add(row.path("id").asText());
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<JsonNode> rows(String file) throws IOException {
        String corpora = System.getProperty("llmmodulo.corpora", "");
        Path path = Path.of(corpora, "validation", file);
        assumeThat(path).as("the validation corpus").exists();
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }
}
