package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchRegradeTest {

    private static final Path EXAMPLE = Path.of("examples/bench/blocksworld/example-model/task_1_plan_generation.json");

    @TempDir
    private Path folder;

    @Test
    void should_print_recorded_and_strict_scores_and_why_they_differ() {
        Ran ran = Ran.of("bench", "regrade", "--flips", EXAMPLE.toString());
        assertThat(ran.exit()).isEqualTo(0);
        assertThat(ran.out().lines().skip(1))
                .containsExactly(
                        "example-model t1 blocksworld: 4 answers, recorded 2 correct, strict 2 correct "
                                + "(95 % interval 15.0 to 85.0 %); now correct: 1 more-steps; now wrong: 1 not-read",
                        "  example-model t1 blocksworld instance 3: now correct, more-steps",
                        "  example-model t1 blocksworld instance 5: now wrong, not-read: this begins like a step, "
                                + "but cannot be read as one, in line 2: stack the red block in the air",
                        "",
                        "| engine | task | variant | instances | solved | by round | tokens in | tokens out "
                                + "| $ per 100 instances | $ per solved instance | prices since |",
                        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
                        "| example-model | t1 | blocksworld | 4 | 2 |  | not recorded | not recorded "
                                + "| not computable: no tokens are recorded | not computable |  |");
    }

    @Test
    void should_print_one_object() throws Exception {
        Ran ran = Ran.of("bench", "regrade", "--json", EXAMPLE.toString());
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("mode").asText()).isEqualTo("strict");
        JsonNode row = json.path("complete").path(0);
        assertThat(row.path("recordedCorrect").asInt()).isEqualTo(2);
        assertThat(row.path("strictCorrect").asInt()).isEqualTo(2);
        assertThat(row.path("interval95")).hasSize(2);
        assertThat(row.path("instances").asInt()).isEqualTo(4);
        assertThat(row.path("stoppedEarly").asBoolean(true)).isFalse();
        assertThat(row.has("intervalLeftOut")).isFalse();
        assertThat(row.path("nowCorrect").path("more-steps").asInt()).isEqualTo(1);
        assertThat(json.path("spend").path(0).path("notComputable").asText()).isEqualTo("no tokens are recorded");
        assertThat(json.path("exitCode").asInt()).isZero();
    }

    /** The recorded verdicts are those of PlanBench's second extractor, which reads what stands between asterisks too. */
    @ParameterizedTest
    @CsvSource({"planbench-v2, 2, 0", "planbench-v1, 3, 1", "planbench-v0, 3, 1", "'', 3, 1"})
    void should_grade_as_planbench_did_in_its_own_mode_with_the_same_extractor(
            String extraction, int correct, int flips) throws Exception {
        List<String> line = new ArrayList<>(List.of("bench", "regrade", "--json", "--flips", "--mode", "planbench"));
        if (!extraction.isEmpty()) {
            line.addAll(List.of("--extraction", extraction));
        }
        line.add(EXAMPLE.toString());

        JsonNode json =
                new ObjectMapper().readTree(Ran.of(line.toArray(String[]::new)).out());

        assertThat(json.path("mode").asText()).isEqualTo("planbench");
        assertThat(json.path("protocol").asText())
                .contains("by the extractor " + (extraction.isEmpty() ? "planbench-v1" : extraction));
        JsonNode row = json.path("complete").path(0);
        assertThat(row.path("recordedCorrect").asInt()).isEqualTo(2);
        assertThat(row.path("planbenchCorrect").asInt()).isEqualTo(correct);
        assertThat(row.path("planbenchDecided").asInt()).isEqualTo(4);
        assertThat(json.path("flips")).hasSize(flips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t2", "t5", "t8_2"})
    void should_grade_real_answers_in_the_mode_of_planbench_as_planbench_did(String task) throws Exception {
        Path rows = Path.of(System.getProperty("llmmodulo.corpora", ""))
                .resolve("planbench-regrade")
                .resolve(task + ".jsonl");
        assumeThat(rows).as("recorded answers").exists();

        JsonNode json = new ObjectMapper()
                .readTree(Ran.of("bench", "regrade", "--json", "--flips", "--mode", "planbench", rows.toString())
                        .out());

        assertThat(json.path("flips")).isEmpty();
        int recorded = 0;
        for (JsonNode row : json.path("sampled")) {
            assertThat(row.path("planbenchCorrect").asInt())
                    .as(row.toString())
                    .isEqualTo(row.path("recordedCorrect").asInt());
            recorded += row.path("recordedCorrect").asInt();
        }
        assertThat(recorded).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mode kind                                | there is no mode \"kind\"; the modes are strict and planbench",
                "--extraction planbench-v1                  | in mode strict the extraction is tolerant",
                "--mode planbench --extraction planbench-v9 | is one of planbench-v0, planbench-v1, planbench-v2",
            })
    void should_refuse_modes_that_there_are_not(String options, String said) {
        Ran ran = Ran.of(("bench regrade " + options.strip() + " " + EXAMPLE).split(" +"));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(said);
    }

    @Test
    void should_say_what_an_instance_and_a_solved_one_cost() throws Exception {
        JsonNode root = new ObjectMapper().readTree(EXAMPLE.toFile());
        for (JsonNode instance : root.path("instances")) {
            ((ObjectNode) instance)
                    .putObject("response_object")
                    .put("model", "o1-preview-2024-09-12")
                    .put("created", 1727129528)
                    .putObject("usage")
                    .put("prompt_tokens", 1000)
                    .put("completion_tokens", 2000);
        }
        Path priced = folder.resolve("task_1_plan_generation.json");
        Files.writeString(priced, root.toString());
        // 15 and 60 dollars a million tokens: 0.135 an answer, and two of four are right.
        assertThat(Ran.of("bench", "regrade", priced.toString()).out())
                .endsWith("| 4 | 2 |  | 4000 | 8000 | 13.5 | 0.270 | 2024-09-12 |\n");
        JsonNode spend = new ObjectMapper()
                .readTree(Ran.of("bench", "regrade", "--json", "--priced-on", "2024-01-01", priced.toString())
                        .out())
                .path("spend")
                .path(0);
        assertThat(spend.path("notComputable").asText())
                .isEqualTo("no price of openai:o1-preview-2024-09-12 on 2024-01-01 is known");
        assertThat(spend.path("tokensOut").asLong()).isEqualTo(8000);
    }

    /** PlanBench has the same answers in responses and in results. */
    @Test
    void should_count_no_answer_twice() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results/blocksworld/example-model"))
                .resolve("task_1_plan_generation.json");
        Files.copy(EXAMPLE, results);

        Ran alone = Ran.of("bench", "regrade", EXAMPLE.toString());

        for (Path again : List.of(EXAMPLE, results)) {
            Ran both = Ran.of("bench", "regrade", EXAMPLE.toString(), again.toString());
            assertThat(both.exit()).isZero();
            assertThat(both.out()).isEqualTo(alone.out());
            assertThat(both.err()).contains(again + ": 4 answers that stood before, left out");
        }
    }

    @Test
    void should_refuse_another_answer_to_what_was_answered_before() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results/blocksworld/example-model"))
                .resolve("task_1_plan_generation.json");
        JsonNode root = new ObjectMapper().readTree(EXAMPLE.toFile());
        ((ObjectNode) root.path("instances").path(0)).put("llm_raw_response", "I do not know.");
        Files.writeString(results, root.toString());

        Ran both = Ran.of("bench", "regrade", EXAMPLE.toString(), results.toString());

        assertThat(both.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(both.out()).isEmpty();
        assertThat(both.err())
                .startsWith(results + ": another answer of example-model to t1, blocksworld, instance 2 stands in "
                        + EXAMPLE + " already");
    }

    /** The last two of the four instances are left without an answer. */
    @Test
    void should_give_no_interval_where_the_run_was_stopped_early_and_say_why() throws Exception {
        JsonNode root = new ObjectMapper().readTree(EXAMPLE.toFile());
        for (int i = 2; i < 4; i++) {
            ((ObjectNode) root.path("instances").path(i)).remove("llm_raw_response");
        }
        Path stopped = folder.resolve("task_1_plan_generation.json");
        Files.writeString(stopped, root.toString());

        Ran ran = Ran.of("bench", "regrade", stopped.toString());
        JsonNode json = new ObjectMapper()
                .readTree(
                        Ran.of("bench", "regrade", "--json", stopped.toString()).out());

        assertThat(ran.out())
                .contains("example-model t1 blocksworld: 2 of 4 instances answered, stopped early, recorded ")
                .contains("\nstopped early: what the instances without an answer would have come to is not known")
                .contains("| blocksworld | 2 of 4, stopped early | ")
                .doesNotContain("% interval");
        JsonNode row = json.path("complete").path(0);
        assertThat(row.path("answers").asInt()).isEqualTo(2);
        assertThat(row.path("instances").asInt()).isEqualTo(4);
        assertThat(row.path("stoppedEarly").asBoolean()).isTrue();
        assertThat(row.path("intervalLeftOut").asText()).startsWith("stopped early: ");
        assertThat(row.has("interval95")).isFalse();
        assertThat(json.path("spend").path(0).path("instancesWithoutAnswer").asInt())
                .isEqualTo(2);
    }

    @Test
    void should_give_no_rate_of_answers_that_were_picked_by_their_outcome() throws Exception {
        Path rows = folder.resolve("rows.jsonl");
        Files.copy(Path.of("examples/blocksworld/domain.pddl"), folder.resolve("domain.pddl"));
        Files.copy(Path.of("examples/blocksworld/sussman.pddl"), folder.resolve("sussman.pddl"));
        Files.writeString(
                rows,
                "{\"engine\": \"m\", \"variant\": \"blocksworld\", \"task\": \"t1\", \"instance_id\": 1, "
                        + "\"instance_file\": \"sussman.pddl\", \"raw_response\": \"Hm.\", \"planbench_verdict\": false}\n");
        Ran ran = Ran.of("bench", "regrade", rows.toString());
        assertThat(ran.out()).contains("no rates").doesNotContain("interval");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | :1:1: there is no list",
                "{\"a\": | :1:6: no JSON",
                "{\"a\": 1} | :1:1: there is no list \"instances\"",
                "{\"instances\": [], \"task\": \"t99\"} | names a task of PlanBench",
                "{\"instances\": [{\"instance_id\": 7, \"llm_raw_response\": \"x\", \"query\": \"?\"}], \"task\": \"t1\","
                        + " \"domain\": \"blocksworld\"} | instance 7 (the 1. in the list): the prompt has no [STATEMENT]",
                "{\"raw_response\": 1} | :1:1: the row has no text \"engine\"",
                "{\"raw_response\": \"\"}~{ | the row has no text",
            })
    void should_say_where_a_file_is_broken(String text, String message) throws Exception {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, text.replace('~', '\n'));
        Ran ran = Ran.of("bench", "regrade", broken.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).startsWith(broken + "").contains(message);
    }

    @Test
    void should_say_that_there_is_no_such_file() {
        Ran ran = Ran.of("bench", "regrade", folder.resolve("none.json").toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("there is no such file");
    }
}
