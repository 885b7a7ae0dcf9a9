package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A command that is interrupted hands out nothing that only looks like a result, and says with what it ends. */
class InterruptedTest {

    private static final String RUN =
            Example.TOP.resolve("cli/examples/bench/run").toString();

    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";

    @TempDir
    private Path folder;

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    private static Ran interrupted(String... args) {
        Thread.currentThread().interrupt();
        Ran ran = Ran.of(args);
        assertThat(Thread.interrupted()).isTrue();
        return ran;
    }

    @Test
    void should_leave_reports_as_they_were() throws IOException {
        Path report = Files.writeString(folder.resolve("report.md"), "of yesterday");
        Path measured = Files.writeString(folder.resolve("measured.json"), "measured yesterday");

        Ran ran = interrupted("bench", "report", "--out", report.toString(), "--measured", measured.toString(), RUN);

        assertThat(ran.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(ran.err()).isEqualTo("stopped: interrupted\n");
        assertThat(report).hasContent("of yesterday");
        assertThat(measured).hasContent("measured yesterday");
    }

    @Test
    void should_write_no_report_that_was_reckoned_while_it_was_interrupted() {
        Path report = folder.resolve("report.md");
        ReportOutput output = CommandLine.populateCommand(new ReportOutput(), "--out", report.toString());
        Terminal nowhere = Ran.terminal("", OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        ReportOutput.Text text = format -> {
            Thread.currentThread().interrupt();
            return "0 of 1 right";
        };

        assertThatThrownBy(() -> output.write(text, nowhere)).isInstanceOf(CancellationException.class);
        assertThat(report).doesNotExist();
    }

    @Test
    void should_print_no_comparison_and_no_scores() throws IOException {
        String[] compare = {
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
            RUN
        };
        Ran compared = interrupted(compare);
        Ran rescored = interrupted("bench", "rescore", "--instances", RUN);

        assertThat(Ran.of(compare).exit()).isEqualTo(ExitCode.OK.code());
        assertThat(compared.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(compared.out()).isEmpty();
        assertThat(rescored.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(rescored.out()).isEmpty();
        assertSaid(interrupted("bench", "rescore", "--json", RUN).out());
    }

    @Test
    void should_export_nothing() {
        Path out = folder.resolve("export");

        Ran ran = interrupted(
                "bench", "export", "--out", out.toString(), "--prompt", "zero-shot", "--instances", "1", "blocksworld");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(ran.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void should_print_one_object_of_a_run_that_can_go_on() throws Exception {
        Path run = folder.resolve("run");

        Ran stopped = Ran.ofInterruptedRun(run, "--json");

        assertThat(stopped.exit()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertSaid(stopped.out());
        assertThat(stopped.out()).contains("go on with: llm-modulo bench run --resume " + run);
    }

    @Test
    void should_say_with_what_a_solve_ends_that_was_interrupted_between_two_problems() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exit = Main.run(
                Ran.terminal("", out, new InterruptingOnceSolved()),
                "solve",
                "--json",
                "--model",
                "scripted:examples/blocksworld/answers.jsonl",
                PROBLEM,
                PROBLEM);

        JsonNode said = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(said.path("exitCode").asInt()).isEqualTo(exit);
        assertThat(said.path("attempts")).hasSize(1);
        assertThat(said.at("/attempts/0/outcome").asText()).isEqualTo("solved");
    }

    /** Interrupts whoever writes there that a problem was solved. */
    private static final class InterruptingOnceSolved extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).contains("solved: in ")) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void assertSaid(String object) throws IOException {
        JsonNode said = new ObjectMapper().readTree(object);
        assertThat(said.path("error").asText()).startsWith("stopped: interrupted");
        assertThat(said.path("exitCode").asInt()).isEqualTo(ExitCode.INTERRUPTED.code());
    }
}
