package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchReportTest {

    @TempDir
    static Path folder;

    private static final String RUN =
            Example.TOP.resolve("cli/examples/bench/run").toString();

    @Test
    void should_print_markdown() {
        Ran ran = Ran.of("bench", "report", RUN);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out())
                .startsWith("# Benchmark report\n")
                .contains("## Scores")
                .contains("rounds with feedback first");
    }

    @Test
    void should_print_json() throws Exception {
        Ran ran = Ran.of("bench", "report", "--json", "--no-planner", RUN);

        assertThat(new ObjectMapper().readTree(ran.out()).path("format").asText())
                .isEqualTo("llm-modulo-report/1");
        assertThat(ran.out()).doesNotContain("planner without a model, t1");
    }

    @Test
    void should_write_every_format_to_a_folder() throws Exception {
        Path out = folder.resolve("made/here");

        Ran ran = Ran.of("bench", "report", "--out", out.toString(), RUN);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out()).isEmpty();
        for (String name : List.of("report.json", "report.csv", "report.md", "report.html")) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .startsWith("<!doctype html>")
                .contains("class=\"try\"");
    }

    @Test
    void should_write_one_file_in_the_format_of_its_name() throws Exception {
        Path out = folder.resolve("scores.CSV");

        assertThat(Ran.of("bench", "report", "--out", out.toString(), RUN).exit())
                .isEqualTo(ExitCode.OK.code());
        assertThat(Files.readString(out)).startsWith("table,task,set,model,prompt,feedback,rounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.pdf", "new.PDF", "new.htm", "new.txt"})
    void should_make_no_folder_of_a_name_that_means_another_file(String name) {
        Path out = folder.resolve(name);

        Ran ran = Ran.of("bench", "report", "--out", out.toString(), RUN);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err())
                .startsWith(out + ": ")
                .contains("to a file whose name ends with .json, .csv, .md, .html, or in all of these to a folder");
        assertThat(out).doesNotExist();
    }

    @Test
    void should_write_what_was_measured_of_strategies() throws Exception {
        Path file = folder.resolve("measured.json");

        Ran ran = Ran.of("bench", "report", "--no-planner", "--measured", file.toString(), RUN);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        JsonNode measured = new ObjectMapper().readTree(file.toFile());
        assertThat(measured.path("format").asText()).isEqualTo("llm-modulo-measured/1");
        assertThat(measured.at("/measured/0/model").asText()).isEqualTo("noisy");
        assertThat(measured.at("/measured/0/strategies").findValuesAsText("strategy"))
                .containsExactlyInAnyOrder("loop", "loop,feedback=none");
    }

    @Test
    void should_refuse_what_is_no_run() {
        Ran ran = Ran.of("bench", "report", folder.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(folder + " is no folder of a run");
    }

    @Test
    void should_refuse_a_file_of_no_known_format() throws Exception {
        Path out = Files.createFile(folder.resolve("report.pdf"));

        Ran ran = Ran.of("bench", "report", "--out", out.toString(), RUN);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("does not end with .json, .csv, .md, .html");
    }

    @Test
    void should_refuse_to_count_a_try_twice() {
        Ran ran = Ran.of("bench", "report", RUN, RUN);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("one report counts each try once");
    }

    @Test
    void should_set_two_kinds_of_feedback_side_by_side() {
        Ran ran = Ran.of(
                "bench",
                "compare",
                "--first",
                "pddl,",
                "--first",
                "feedback first",
                "--second",
                "pddl,",
                "--second",
                "feedback none",
                RUN,
                RUN);

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ran.out())
                .startsWith("# Comparison of two runs\n")
                .contains("| feedback | first | none |")
                .contains("exact p");
    }

    @Test
    void should_refuse_to_compare_runs_of_other_instances_unless_told_to() {
        String part = folder.resolve("part").toString();
        Ran ran = Ran.of(
                "bench",
                "run",
                "--out",
                part,
                "--domain",
                "blocksworld",
                "--instances",
                "1",
                "--model",
                "noisy",
                "--prompt",
                "pddl",
                "--feedback",
                "first",
                "--rounds",
                "4",
                "--seed",
                "1");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK.code());
        List<String> words = List.of("bench", "compare", "--first", "pddl,", "--first", "feedback first", RUN, part);

        Ran refused = Ran.of(words.toArray(String[]::new));
        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(refused.err())
                .contains("tries in common 1, only in the first run 2")
                .contains("--common");

        String[] told = words.toArray(new String[words.size() + 1]);
        told[words.size()] = "--common";
        assertThat(Ran.of(told).exit()).isEqualTo(ExitCode.OK.code());
    }
}
