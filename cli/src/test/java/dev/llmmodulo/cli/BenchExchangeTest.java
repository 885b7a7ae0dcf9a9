package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchExchangeTest {

    private static final Path RESULTS =
            Example.TOP.resolve("cli/examples/bench/blocksworld/example-model/task_1_plan_generation.json");

    @TempDir
    private Path folder;

    private Ran export(String... options) {
        return Ran.of(Stream.concat(Stream.of("bench", "export", "--out", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void should_write_prompts_whose_problems_can_be_run() {
        Ran exported = export("--prompt", "zero-shot", "--instances", "2", "blocksworld");
        String prompts = folder.resolve("prompts/blocksworld/task_1_plan_generation_zero_shot.json")
                .toString();

        assertThat(exported.exit()).as(exported.err()).isZero();
        String instances = folder.resolve("instances/blocksworld/").toString();
        assertThat(exported.out().lines().toList())
                .hasSize(4)
                .contains(prompts, instances + "/generated_domain.pddl")
                .filteredOn(line -> line.startsWith(instances + "/generated_basic/instance-"))
                .hasSize(2);
        Path problems = folder.resolve("problems");
        Ran imported = Ran.of("bench", "import", "--out", problems.toString(), prompts);
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).isEqualTo("2 problems in the folder " + problems + "\n");
        Ran run = Ran.of(
                "bench", "run", "--folder", "" + problems, "--model", "noisy", "--out", "" + folder.resolve("run"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("t1 " + problems + " noisy: ").contains(" of 2 right");
    }

    @Test
    void should_write_instances_that_can_be_run_and_keep_those_that_another_task_wrote() {
        assertThat(export("--task", "t1", "--prompt", "zero-shot", "--instances", "3", "logistics")
                        .exit())
                .isZero();
        Ran more = export("--task", "t3", "--prompt", "one-shot", "--instances", "2", "logistics");

        assertThat(more.exit()).as(more.err()).isZero();
        Path instances = folder.resolve("instances/logistics/generated_basic");
        Ran run = Ran.of(
                "bench", "run", "--folder", "" + instances, "--model", "noisy", "--out", "" + folder.resolve("run"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern(" noisy: \\d of 3 right");
    }

    @Test
    void should_keep_all_rounds_of_a_dialogue_with_what_was_said_between_them() throws IOException {
        String prompt =
                "[STATEMENT]\\nAs initial conditions I have that, the red block is clear, the hand is empty and "
                        + "the red block is on the table.\\nMy goal is to have that the hand is empty.\\n";
        Path recorded = Files.writeString(
                folder.resolve("task_1_plan_generation_backprompting.json"),
                "{\"task\": \"t1\", \"engine\": \"e\", \"domain\": \"blocksworld\", \"instances\": [{\"instance_id\": 4, "
                        + "\"correct\": true, \"messages\": ["
                        + said("user", prompt)
                        + ", "
                        + said("assistant", "pick up the red block")
                        + ", "
                        + said("user", "The above plan is invalid.")
                        + ", "
                        + said("assistant", "pick up the red block\\nput down the red block")
                        + "]}]}");
        Path run = folder.resolve("run");
        Ran imported = Ran.of("bench", "import", "--out", run.toString(), recorded.toString());

        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).isEqualTo("2 answers in the run " + run + "\n");
        assertThat(Files.readString(run.resolve("prompts.jsonl"))).contains("The above plan is invalid.");
        Ran report = Ran.of("bench", "report", "--json", run.toString());
        assertThat(report.out()).contains("\"round\" : \"2\"");
        assertThat(Ran.of("bench", "rescore", run.toString()).out())
                .contains("2 rounds with feedback first", "1 of 1 right");
    }

    private static String said(String role, String text) {
        return "{\"role\": \"" + role + "\", \"content\": \"" + text + "\"}";
    }

    @Test
    void should_make_a_run_of_recorded_answers_and_the_same_answers_of_the_run() throws IOException {
        Path run = folder.resolve("run");
        Ran imported = Ran.of("bench", "import", "--out", run.toString(), RESULTS.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();

        Ran rescored = Ran.of("bench", "rescore", run.toString());
        Ran exported = export(run.toString());
        Ran regraded = Ran.of("bench", "regrade", RESULTS.toString());

        assertThat(rescored.out()).startsWith("t1 blocksworld example-model: ");
        String right = rescored.out().replaceAll("(?s)^[^:]*: (\\d+) of .*", "$1");
        assertThat(regraded.out()).contains("strict " + right + " correct");
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.err()).startsWith("engine example-model: ");
        Path results = folder.resolve("results/blocksworld/example-model/task_1_plan_generation.json");
        assertThat(Ran.of("bench", "regrade", results.toString()).out()).contains("strict " + right + " correct");
        assertThat(export(run.toString()).exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
    }

    @Test
    void should_say_what_cannot_be_taken() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("task_1_plan_generation.json"), "{\"instances\": 3}");
        Ran imported = Ran.of("bench", "import", "--out", folder.resolve("x").toString(), nonsense.toString());
        assertThat(imported.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(imported.err()).contains("no list \"instances\"");
        Ran exported = export("--prompt", "pddl", "blocksworld");
        assertThat(exported.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(exported.err()).contains("asks no question of PlanBench's");
        assertThat(export("no-such-domain").err()).contains("there is no domain \"no-such-domain\"");
    }
}
