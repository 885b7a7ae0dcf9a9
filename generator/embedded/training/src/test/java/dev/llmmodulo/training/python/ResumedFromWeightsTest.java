package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.llmmodulo.training.Main;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is trained on from finished weights, here the shipped ones: by rewards, and a value head beside them. */
class ResumedFromWeightsTest {

    private static final String WEIGHTS = "/dev/llmmodulo/generator/embedded/weights.safetensors";
    private static final String[] PROBLEMS = {"--seed", "3", "blocksworld-3..4=40"};

    @TempDir
    private Path folder;

    private Python python;

    @BeforeEach
    void makeProblems() throws Exception {
        assumeThat(Python.withTorch()).as(Python.WANTED).isPresent();
        python = Python.withTorch().orElseThrow();
        try (InputStream shipped = ResumedFromWeightsTest.class.getResourceAsStream(WEIGHTS)) {
            Files.copy(shipped, folder.resolve("weights.safetensors"));
        }
        java("words", path("words"));
        java("imitate", "--out", path("problems"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void java(String... arguments) {
        Stream<String> problems = arguments[0].equals("words") ? Stream.of() : Stream.of(PROBLEMS);
        assertThat(Main.commandLine()
                        .execute(Stream.concat(Stream.of(arguments), problems).toArray(String[]::new)))
                .isZero();
    }

    private Process script(String name, String options) throws Exception {
        return python.start(
                Stream.concat(Stream.of("python/" + name, "--words", path("words")), Stream.of(options.split(" ")))
                        .toArray(String[]::new));
    }

    private Process improvement(String method, String name, String... more) throws Exception {
        String judge = "%s -cp '%s' %s judge %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        String.join(" ", PROBLEMS));
        List<String> line = new ArrayList<>(List.of("python/improve.py", method, "--judge", judge));
        line.addAll(List.of("--words %s --start %s --examples %s --out %s --rounds 4 --bunches 2 --bunch 4 --each 2"
                .formatted(path("words"), path("weights.safetensors"), path("problems"), path(name))
                .split(" ")));
        line.addAll(List.of(more));
        return python.start(line.toArray(String[]::new));
    }

    private void sampled() throws Exception {
        Python.Ended sampled = Python.ended(script(
                "sample.py",
                "--checkpoint %s --problems %s --out %s --whole --temperature 1.5"
                        .formatted(path("weights.safetensors"), path("problems"), path("answers"))));
        assertThat(sampled.exit()).as(sampled.said()).isZero();
        java("rollouts", "--attempts", path("answers"), "--out", path("rollouts"));
    }

    private Process value(String name) throws Exception {
        return script(
                "value.py",
                "--rollouts %s --start %s --out %s --steps 30 --every 5 --batch 1024"
                        .formatted(path("rollouts"), path("weights.safetensors"), path(name)));
    }

    /** The lines of a curve without the minutes, which no two trainings have alike. */
    private List<String> curve(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name + ".curve.tsv")).stream()
                .map(line -> line.replaceFirst("^(\\d+\t)[^\t]*", "$1"))
                .toList();
    }

    private byte[] weights(String name) throws Exception {
        return Files.readAllBytes(folder.resolve(name + ".safetensors"));
    }

    /** One of them in every build. */
    private static Stream<String> methods() {
        Stream<String> all = Stream.of("rejection", "preference", "group", "imitation");
        return System.getProperty("llmmodulo.sweeps", "sample").equals("full") ? all : all.limit(1);
    }

    /** So hot that some of its answers are wrong. */
    @ParameterizedTest
    @MethodSource("methods")
    void should_go_on_from_a_kill_amid_an_improvement_as_if_there_had_been_none(String method) throws Exception {
        Python.Ended whole = Python.ended(improvement(method, "whole", "--temperature", "1.5"));
        assertThat(whole.exit()).as(whole.said()).isZero();

        Python.killedAfter(improvement(method, "cut", "--temperature", "1.5"), method + ": round 2");
        Python.Ended resumed = Python.ended(improvement(method, "cut", "--temperature", "1.5"));

        assertThat(resumed.said()).doesNotContain(method + ": round 1 ").contains(method + ": round 4");
        assertThat(curve("cut")).hasSize(5).isEqualTo(curve("whole"));
        assertThat(weights("cut")).isEqualTo(weights("whole")).isNotEqualTo(weights("weights"));
    }

    /** The shipped weights solve nearly all problems of 3 and 4 blocks. */
    @Test
    void should_end_when_enough_of_the_latest_answers_is_valid() throws Exception {
        Python.Ended ended = Python.ended(improvement("rejection", "enough", "--until", "0.7", "--latest", "2"));

        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("rejection: round 2 ").doesNotContain("rejection: round 3 ");
        assertThat(weights("enough")).isNotEqualTo(weights("weights"));
    }

    @Test
    void should_go_on_from_a_kill_amid_a_value_head_as_if_there_had_been_none() throws Exception {
        sampled();
        Python.Ended whole = Python.ended(value("whole"));
        assertThat(whole.exit()).as(whole.said()).isZero();

        Python.killedAfter(value("cut"), "step 15");
        Python.Ended resumed = Python.ended(value("cut"));

        assertThat(resumed.said()).containsPattern("from step (10|15)\\b");
        assertThat(Files.readAllBytes(folder.resolve("cut.curve.tsv")))
                .isEqualTo(Files.readAllBytes(folder.resolve("whole.curve.tsv")));
        assertThat(weights("cut")).isEqualTo(weights("whole"));
    }
}
