package dev.llmmodulo.planbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchFilesTest {

    private static final String SINGLE_GOALS = "single_goal_instances";

    /** As PlanBench's own program writes it, with what its files of all ages have. */
    private static final String RESULTS = """
            {
                "task": "task_1_plan_generation_zero_shot",
                "engine": "gpt-4_chat",
                "prompt_type": "zeroshot",
                "domain": "blocksworld_3",
                "instances": [
                    {
                        "instance_id": 2,
                        "example_instance_ids": [
                            1
                        ],
                        "query": "line one\\nline \\u2019two\\u2019",
                        "ground_truth_plan": "(pick-up a)\\n",
                        "llm_raw_response": "pick up the red block",
                        "time_taken": 1.50,
                        "extracted_llm_plan": "(pick-up a)\\n",
                        "llm_correct": true
                    },
                    {
                        "query": "",
                        "ground_truth_plan": [
                            "(pick-up a)"
                        ],
                        "instance_id": 3,
                        "example_instance_id": 7,
                        "correct": false,
                        "relaxed_checks": {},
                        "notes": []
                    },
                    {
                        "instance_id": "4",
                        "messages": [],
                        "ground_truth_plan": null,
                        "llm_correct_binary": false
                    }
                ],
                "failed_instances": []
            }""";

    private static PlanBenchFile read(String text) {
        return PlanBenchFiles.read(Source.of("results.json", text));
    }

    @Test
    void should_write_a_file_as_it_was() {
        assertThat(PlanBenchFiles.text(read(RESULTS))).isEqualTo(RESULTS);
    }

    @Test
    void should_read_files_of_all_ages() {
        PlanBenchFile file = read(RESULTS);
        assertThat(file.task()).contains(PlanBenchTask.PLAN_GENERATION);
        assertThat(file.engine()).contains("gpt-4_chat");
        assertThat(file.promptType()).contains("zeroshot");
        assertThat(file.domain()).isEqualTo("blocksworld_3");
        PlanBenchRow first = file.rows().get(0);
        assertThat(first.query()).contains("line one\nline ’two’");
        assertThat(first.examples()).containsExactly("1");
        assertThat(first.response()).contains("pick up the red block");
        assertThat(first.extraction()).contains(TextNode.valueOf("(pick-up a)\n"));
        assertThat(file.rows()).extracting(PlanBenchRow::instance).containsExactly("2", "3", "4");
        assertThat(file.rows().get(1).examples()).containsExactly("7");
        assertThat(file.rows().get(1).groundTruth())
                .hasValueSatisfying(list -> assertThat(list).hasSize(1));
        assertThat(file.rows().get(2).groundTruth()).isEmpty();
        assertThat(file.rows().get(2).query()).isEmpty();
        assertThat(file.rows()).extracting(row -> row.correct().orElseThrow()).containsExactly(true, false, false);
        assertThat(file.rows()).extracting(PlanBenchRow::newInstance).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void should_add_answers_and_verdicts_to_prompts() {
        PlanBenchRow prompt = PlanBenchRow.prompt("12", List.of("11"), "What?", TextNode.valueOf("(go)\n"));
        PlanBenchFile prompts =
                PlanBenchFile.prompts("task_5_plan_generalization", "oneshot", "blocksworld", List.of(prompt));
        PlanBenchFile responses = prompts.of(
                "some-model", List.of(prompt.withResponse("go").withResult(TextNode.valueOf("(go)\n"), true)));
        PlanBenchFile again = read(PlanBenchFiles.text(responses));
        assertThat(again).isEqualTo(responses);
        assertThat(again.task()).contains(PlanBenchTask.PLAN_GENERALIZATION);
        assertThat(again.engine()).contains("some-model");
        assertThat(again.rows().get(0).response()).contains("go");
        assertThat(again.rows().get(0).correct()).contains(true);
        assertThat(PlanBenchFiles.text(prompts)).contains("\"instance_id\": 12,");
        assertThat(prompts.engine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task_3_plan_verification                | PLAN_VERIFICATION",
                "task_3_plan_verification_with_llm_plans | MODEL_PLAN_VERIFICATION",
                "task_1_plan_generation_state_tracking   | PLAN_GENERATION",
                "task_8_2_full_to_partial                | FULL_TO_PARTIAL",
            })
    void should_know_the_task_by_the_name_of_the_file(String name, PlanBenchTask task) {
        assertThat(PlanBenchFile.prompts(name, "oneshot", "x", List.of()).task())
                .contains(task);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[1, 2                                       | results.json:1:6: this is not JSON",
                "{}                                          | list \"instances\"; here that is missing",
                "{'instances': {}}                           | here that is {}",
                "{'instances': [{'instance_id': 1}, {}]}     | results.json, instance 2: an instance has an \"instance_id\"",
                "{'instances': [3]}                          | instance 1: an instance has an",
            })
    void should_say_where_a_file_is_not_what_it_should_be(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('\'', '"')))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining(message.replace("\"\"", "\""));
    }

    @Test
    void should_write_the_recorded_prompts_as_they_were(@TempDir Path folder) throws IOException {
        for (PlanBenchFile file : recorded()) {
            Path to = folder.resolve("file.json");
            PlanBenchFiles.write(file, to);
            assertThat(PlanBenchFiles.read(to)).isEqualTo(file);
        }
    }

    @Test
    void should_turn_files_into_rows_and_back() throws IOException {
        for (PlanBenchFile file : recorded()) {
            List<HuggingFaceRow> rows = HuggingFaceRows.of(file);
            assertThat(HuggingFaceRows.read(Source.of("rows.jsonl", HuggingFaceRows.text(rows))))
                    .isEqualTo(rows);
            assertThat(HuggingFaceRows.files(rows)).containsExactly(file);
        }
    }

    @Test
    void should_keep_columns_that_only_some_tasks_have() throws IOException {
        String row = """
                {"task": "task_4_plan_reuse", "prompt_type": "oneshot", "domain": "blocksworld", "instance_id": 3, \
                "example_instance_ids": [2], "query": "[PLAN]", "ground_truth_plan": "(pick-up a)", \
                "new_instance": {"instance": {"goal": [["on", ["a", "b"]]]}}, "colour": "blue"}
                """;

        List<HuggingFaceRow> rows = HuggingFaceRows.read(Source.of("rows.jsonl", row));

        assertThat(rows.get(0).further()).containsOnlyKeys("new_instance", "colour");
        PlanBenchFile file = HuggingFaceRows.files(rows).get(0);
        assertThat(file.rows().get(0).newInstance().orElseThrow().at("/instance/goal/0/0"))
                .isEqualTo(TextNode.valueOf("on"));
        assertThat(HuggingFaceRows.of(file)).isEqualTo(rows);
        assertThat(PythonPrinter.MAPPER.readTree(HuggingFaceRows.text(rows)))
                .isEqualTo(PythonPrinter.MAPPER.readTree(row));
    }

    @Test
    void should_take_no_column_for_one_of_a_row_that_has_nothing_in_it() {
        String row = """
                {"task": "task_1_plan_generation", "prompt_type": "oneshot", "domain": "blocksworld", \
                "instance_id": 3, "query": "[PLAN]", "ground_truth_plan": "(pick-up a)", "new_instance": null}
                """;

        assertThat(HuggingFaceRows.read(Source.of("rows.jsonl", row)).get(0).further())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'task': 't', 'prompt_type': 'o', 'domain': 'd', 'instance_id': 1}   | line 2: a row has a text \"query\"",
                "{'task': 't', 'prompt_type': 'o', 'domain': 'd', 'instance_id': 'x'} | line 2: a row has an \"instance_id\", a number",
                "{'task': 3, 'instance_id': 1}                                        | a row has a text \"task\"; here it is 3",
            })
    void should_say_which_row_lacks_a_column(String row, String message) {
        assertThatThrownBy(() -> HuggingFaceRows.read(Source.of("rows.jsonl", "\n" + row.replace('\'', '"'))))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining(message);
    }

    /** The recorded prompts, in files as they came from; with all kinds of ground truths and changed instances. */
    private static List<PlanBenchFile> recorded() throws IOException {
        Path corpus = Path.of(System.getProperty("llmmodulo.corpora", ""), "planbench-prompts", "prompts.jsonl");
        assumeThat(corpus).as("the corpus of PlanBench prompts").exists();
        Map<String, List<PlanBenchRow>> rows = new LinkedHashMap<>();
        Map<String, JsonNode> first = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(corpus)) {
            for (String line : lines.toList()) {
                JsonNode json = PythonPrinter.MAPPER.readTree(line);
                List<String> examples = new ArrayList<>();
                json.path("example_instance_ids").forEach(id -> examples.add(id.asText()));
                String file = json.path("source_file").asText();
                first.putIfAbsent(file, json);
                PlanBenchRow row = PlanBenchRow.prompt(
                        json.path("instance_id").asText(),
                        examples,
                        json.path("prompt").asText(),
                        json.path("ground_truth_plan"));
                rows.computeIfAbsent(file, key -> new ArrayList<>())
                        .add(json.hasNonNull(SINGLE_GOALS) ? row.with(SINGLE_GOALS, json.get(SINGLE_GOALS)) : row);
            }
        }
        return rows.entrySet().stream()
                .map(file -> PlanBenchFile.prompts(
                        Path.of(file.getKey()).getFileName().toString().replace(".json", ""),
                        first.get(file.getKey()).path("prompt_type").asText(),
                        first.get(file.getKey()).path("variant").asText(),
                        file.getValue()))
                .toList();
    }
}
