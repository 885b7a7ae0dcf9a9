package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.run.BenchmarkRun;
import dev.llmmodulo.planbench.run.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own specs, with one problem of each size, as runs that could begin. */
class SpecsOfEmbeddedTest {

    private static final Path SPECS = Example.TOP.resolve("planbench/specs");

    /** Weights that were never trained, with a value head. */
    private static final String TINY = EmbeddedModels.EMBEDDED_OF
            + Example.TOP.resolve("generator/embedded/src/test/resources/dev/llmmodulo/generator/embedded/network/"
                    + "tiny.value.safetensors");

    @TempDir
    private Path folder;

    /** Those of runs that name the embedded model; the folder has other files beside them. */
    static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> text(file).contains("model: " + EmbeddedModels.EMBEDDED + ","))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The spec with files where they are from here, and with this model in place of the embedded one. */
    private RunSpec spec(Path file, String model) throws IOException {
        String spec = text(file)
                .replace("=planbench/specs/", "=" + SPECS + "/")
                .replaceAll("count=[0-9]+", "count=1")
                .replace("model: " + EmbeddedModels.EMBEDDED + ",", "model: \"" + model + "\",");
        return SpecReader.read(Files.writeString(folder.resolve("spec.yaml"), spec));
    }

    private static void make(RunSpec spec) throws InputException {
        BenchModels models = new BenchModels(Map.of(), PriceTable.shipped());
        new BenchmarkRun(spec, models.of(spec), DomainLibrary.bundled(), InstantSource.system());
    }

    @Test
    void should_find_the_specs() throws IOException {
        assertThat(specs())
                .extracting(file -> file.getFileName().toString())
                .contains("auto.yaml", "choice.yaml", "equal-spend.yaml", "equal-spend-reduced.yaml", "matrix.yaml");
    }

    /** Some go by what is learned, so that the weights that are brought have to have a value head. */
    @ParameterizedTest
    @MethodSource("specs")
    void should_be_run_by_the_weights_that_this_build_brings(Path file) throws IOException {
        RunSpec spec = spec(file, EmbeddedModels.EMBEDDED);

        assertThatCode(() -> make(spec)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void should_be_run_by_weights_with_a_value_head(Path file) throws IOException {
        RunSpec spec = spec(file, TINY);

        assertThatCode(() -> make(spec)).doesNotThrowAnyException();
    }
}
