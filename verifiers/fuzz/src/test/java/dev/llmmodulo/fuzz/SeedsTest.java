package dev.llmmodulo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the seeds each target gets far into its reader, and no part of a seed makes it throw. */
class SeedsTest {

    private static final Path SEEDS = Path.of("src/main/resources/dev/llmmodulo/fuzz");

    private interface Target {
        void run(byte[] input) throws IOException;
    }

    static List<Path> domains() throws IOException {
        return seeds("domain");
    }

    static List<Path> problems() throws IOException {
        return seeds("problem");
    }

    static List<Path> plans() throws IOException {
        return seeds("plan");
    }

    private static List<Path> seeds(String kind) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(kind))) {
            return files.sorted().toList();
        }
    }

    private static void assertDocumented(Target target, Path seed) throws IOException {
        byte[] whole = Files.readAllBytes(seed);
        for (int length = whole.length; length >= 0; length -= 97) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatCode(() -> target.run(part)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_do_what_is_documented_on_parts_of_a_domain(Path seed) throws IOException {
        assertDocumented(DomainTarget::fuzzerTestOneInput, seed);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void should_do_what_is_documented_on_parts_of_a_problem(Path seed) throws IOException {
        assertDocumented(ProblemTarget::fuzzerTestOneInput, seed);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void should_do_what_is_documented_on_parts_of_a_plan(Path seed) throws IOException {
        assertDocumented(PlanTarget::fuzzerTestOneInput, seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "small"})
    void should_read_the_right_problems(String name) {
        Path domain = SEEDS.resolve("domain/harbour.pddl");

        assertThat(new PddlReader().problem(domain, SEEDS.resolve("problem/" + name + ".pddl")))
                .isInstanceOf(Reading.Read.class);
    }
}
