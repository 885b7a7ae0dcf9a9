package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.langchain4j.LoopbackOpenAi;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the application ends when it is stopped from outside. */
@Tag("packaged")
class EndOfProcessTest {

    private static final String PROBLEM =
            Example.TOP.resolve("cli/examples/blocksworld/sussman.pddl").toString();

    private static final Path PLAN = Example.TOP.resolve("cli/examples/blocksworld/sussman.plan");

    private static final int INSTANCES = 20;

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void should_keep_the_transcript_when_interrupted_by_the_user() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        Path err = folder.resolve("err");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = interruptible(
                            "solve",
                            "--model",
                            "openai:silent",
                            "--base-url",
                            "http://127.0.0.1:" + silent.getLocalPort() + "/v1",
                            "--transcript",
                            transcript.toString(),
                            PROBLEM)
                    .redirectError(err.toFile())
                    .start();
            silent.accept();
            interrupt(process);
        }
        assertThat(Files.readString(err)).contains("round 1: asking", "stopped: interrupted");
        assertThat(Files.readAllLines(transcript))
                .anySatisfy(line -> assertThat(line).contains("\"started\""))
                .anySatisfy(line -> assertThat(line).contains("\"ended\"", "interrupted"));
    }

    @Test
    @Timeout(60)
    void should_keep_what_was_solved_when_interrupted_at_a_later_problem() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try (LoopbackOpenAi model =
                LoopbackOpenAi.answering(Files.readString(PLAN)).stalling()) {
            Process process = interruptible(
                            "solve",
                            "--model",
                            "openai:loopback",
                            "--base-url",
                            model.baseUrl().toString(),
                            "--transcript",
                            transcript.toString(),
                            PROBLEM,
                            PROBLEM,
                            PROBLEM)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            interruptAfter(2, model, process);
        }
        assertThat(out).hasContent("; " + PROBLEM + "\n" + Files.readString(PLAN));
        assertThat(Files.readString(err)).contains("solved: in 1 round", "stopped: interrupted");
        assertThat(Files.readAllLines(transcript))
                .filteredOn(line -> line.contains("\"ended\""))
                .satisfiesExactly(
                        line -> assertThat(line).contains("solved"),
                        line -> assertThat(line).contains("interrupted"));
    }

    @Test
    @Timeout(120)
    void should_keep_what_a_benchmark_has_recorded_when_interrupted_and_go_on_from_there() throws Exception {
        Path run = folder.resolve("run");
        Path err = folder.resolve("err");
        String[] answers = new String[INSTANCES];
        Arrays.fill(answers, Files.readString(PLAN));
        try (LoopbackOpenAi model = LoopbackOpenAi.answering(answers)) {
            // Ten a second, so that most are still to come.
            Path spec = Files.writeString(
                    folder.resolve("spec.yaml"),
                    "domains: [blocksworld]\ninstances: " + INSTANCES
                            + "\nrounds: 1\nmodels: [{model: 'openai:loopback', baseUrl: '" + model.baseUrl()
                            + "', requestsPerMinute: 600}]\n");
            Process process = interruptible("bench", "run", "--out", run.toString(), spec.toString())
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(err.toFile())
                    .start();
            interruptAfter(3, model, process);
            int asked = model.requests().size();
            assertThat(asked).isBetween(3, INSTANCES - 1);
            assertThat(Files.readString(err))
                    .contains("stopped: interrupted; go on with: llm-modulo bench run --resume " + run);
            assertThat(Files.readAllLines(run.resolve("calls.jsonl"))).hasSize(asked);
            List<String> recorded = Files.readAllLines(run.resolve("instances.jsonl"));
            assertThat(recorded).hasSize(asked);

            Ran resumed = Ran.of(
                    new ProcessBuilder(Example.APPLICATION.toString(), "bench", "run", "--resume", run.toString()));

            assertThat(resumed.exit()).as(resumed.err()).isEqualTo(ExitCode.OK.code());
            assertThat(model.requests()).hasSize(INSTANCES);
            assertThat(Files.readAllLines(run.resolve("instances.jsonl")))
                    .hasSize(INSTANCES)
                    .containsAll(recorded);
        }
    }

    @Test
    @Timeout(60)
    void should_say_in_a_line_that_memory_has_run_out() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan"), "(pick-up a)\n".repeat(2_000_000));
        ProcessBuilder start = new ProcessBuilder(Example.APPLICATION.toString(), "validate", PROBLEM, plan.toString());
        start.environment().put("LLM_MODULO_JAVA_OPTS", "-Xmx48m");

        Ran ran = Ran.of(start);

        assertThat(ran.exit()).isEqualTo(ExitCode.OUT_OF_MEMORY.code());
        assertThat(ran.err()).startsWith("llm-modulo: out of memory").hasLineCount(1);
    }

    /** The application as a user starts it, even if whoever runs this test has interrupts ignored, and children with it. */
    private static ProcessBuilder interruptible(String... arguments) throws Exception {
        List<String> reset = List.of("env", "--default-signal=INT");
        List<String> probe = new ArrayList<>(reset);
        probe.add("true");
        List<String> command = new ArrayList<>();
        if (new ProcessBuilder(probe)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0) {
            command.addAll(reset);
        }
        command.add(Example.APPLICATION.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void interruptAfter(int requests, LoopbackOpenAi model, Process process) throws Exception {
        while (model.requests().size() < requests) {
            Thread.sleep(10);
        }
        interrupt(process);
    }

    /** Interrupts it, and expects that it ends so. */
    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED.code());
    }
}
