package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run that is shipped recorded problems of prompts in words as written anew, which is not what is recorded now. */
class BenchEarlierRunTest {

    private static final Path SHIPPED = Example.TOP.resolve("cli/examples/bench/run");
    private static final Path SPEC = Example.TOP.resolve("cli/examples/bench/spec.yaml");

    @TempDir
    private Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        run = Files.createDirectory(folder.resolve("run"));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, run.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void should_go_on_with_it() throws IOException {
        String results = Files.readString(run.resolve("instances.jsonl"));

        Ran resumed = Ran.of("bench", "run", "--resume", run.toString());

        assertThat(resumed.exit()).as(resumed.err()).isEqualTo(ExitCode.OK.code());
        assertThat(run.resolve("instances.jsonl")).hasContent(results);
    }

    @Test
    void should_not_go_on_with_it_when_a_problem_has_become_another() throws IOException {
        Path texts = run.resolve("texts.jsonl");
        String before = Files.readString(texts);
        Files.writeString(texts, before.replace("(:goal (and (on a c) (on d a)))", "(:goal (and (on a c) (on d b)))"));
        assertThat(Files.readString(texts).equals(before)).isFalse();

        Ran resumed = Ran.of("bench", "run", "--resume", run.toString());

        assertThat(resumed.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(resumed.err()).contains("is not what it was when the run began");
    }

    @Test
    void should_report_it_beside_a_new_one() throws IOException {
        Path spec = Files.writeString(
                folder.resolve("spec.yaml"), Files.readString(SPEC).replace("seeds: [1]", "seeds: [2]"));
        Path other = folder.resolve("other");
        Ran begun = Ran.of("bench", "run", spec.toString(), "--out", other.toString());
        assertThat(begun.exit()).as(begun.err()).isEqualTo(ExitCode.OK.code());

        Ran reported = Ran.of("bench", "report", run.toString(), other.toString());

        assertThat(reported.exit()).as(reported.err()).isEqualTo(ExitCode.OK.code());
        assertThat(reported.out()).containsPattern("zero-shot.*\\| 6 \\| 3 \\|");
    }

    @Test
    void should_compare_its_prompts_in_pddl_with_those_in_words() {
        Ran compared = Ran.of(
                "bench",
                "compare",
                "--first",
                "pddl,",
                "--first",
                "feedback first",
                "--second",
                "zero-shot,",
                "--second",
                "feedback first",
                run.toString(),
                run.toString());

        assertThat(compared.exit()).as(compared.err()).isEqualTo(ExitCode.OK.code());
        assertThat(compared.out()).contains("tries in common 3, only in the first run 0");
    }
}
