package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the README, each from its beginning to its end with the recipe that is there to see that they work. Minutes. */
class ScriptsTest {

    @TempDir
    private Path folder;

    private Python python;

    @BeforeEach
    void needPython() {
        assumeThat(System.getProperty("llmmodulo.sweeps", "sample")).isEqualTo("full");
        assumeThat(Python.withTorch()).as(Python.WANTED).isPresent();
        python = Python.withTorch().orElseThrow();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String run(String script, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", script, "--recipe", "smoke", "--python", python.command()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LLM_MODULO_TRAINING_CLASSES", System.getProperty("java.class.path"));
        Python.Ended ended = Python.ended(builder.start());
        assertThat(ended.exit()).as(ended.said()).isZero();
        return ended.said();
    }

    /** Started again, it tells of no stage, since all are marked. */
    private void runTwice(String script, String... options) throws Exception {
        assertThat(stages(run(script, options), script)).isGreaterThan(1);
        assertThat(stages(run(script, options), script)).isLessThanOrEqualTo(1);
    }

    private static long stages(String said, String script) {
        return said.lines().filter(line -> line.startsWith(script + ": ")).count();
    }

    @Test
    void should_train_improve_and_value_a_model_and_not_do_it_again() throws Exception {
        runTwice("train.sh", "--out", path("trained"), "--minutes", "1");
        runTwice("improve.sh", "--from", path("trained"), "--out", path("improved"), "--seeds", "1", "--minutes", "1");
        runTwice("value.sh", "--checkpoint", path("trained/repair.checkpoint"), "--out", path("value"));

        assertThat(Stream.of("trained/weights.safetensors", "improved/comparison.md", "value/calibration-random.md"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
        assertThat(Files.readString(folder.resolve("improved/comparison.md")))
                .contains("rejection", "preference", "group");
    }

    @Test
    void should_compare_plans_with_traces() throws Exception {
        runTwice("trace.sh", "--out", path("traces"), "--seeds", "1");

        assertThat(folder.resolve("traces/1/comparison.md")).isNotEmptyFile();
    }
}
