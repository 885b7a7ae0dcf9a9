package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the application ends when it is stopped from outside. */
@Tag("packaged")
class EndOfProcessTest {

    private static final String PROBLEM =
            Example.TOP.resolve("examples/blocksworld/sussman.pddl").toString();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void should_keep_the_transcript_when_interrupted_by_the_user() throws Exception {
        Path transcript = folder.resolve("transcript.jsonl");
        Path err = folder.resolve("err");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(
                            Example.APPLICATION.toString(),
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

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED.code());
        }
        assertThat(Files.readString(err)).contains("round 1: asking", "stopped: interrupted");
        assertThat(Files.readAllLines(transcript))
                .anySatisfy(line -> assertThat(line).contains("\"started\""))
                .anySatisfy(line -> assertThat(line).contains("\"ended\"", "interrupted"));
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

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
