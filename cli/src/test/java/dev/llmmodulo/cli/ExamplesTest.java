package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of the README and of {@code --help}. A line of only an ellipsis in the README's output stands for
 * any lines; measured seconds may differ.
 */
@Tag("packaged")
class ExamplesTest {

    private static final Path APPLICATION =
            Path.of(System.getProperty("llmmodulo.home", "target/llm-modulo"), "bin", "llm-modulo");
    private static final Pattern SECONDS = Pattern.compile("\\b[0-9]+\\.[0-9] s\\b");

    static Stream<Example> readme() throws IOException {
        return Example.ofReadme().stream();
    }

    static Stream<Example> help() {
        return Example.ofHelp().stream();
    }

    @ParameterizedTest
    @MethodSource("readme")
    void should_print_what_the_readme_shows(Example example) throws Exception {
        Ran ran = run(example);

        assertThat(timeless(ran.out())).matches(pattern(timeless(example.output())));
    }

    @ParameterizedTest
    @MethodSource({"readme", "help"})
    void should_work_as_an_example(Example example) throws Exception {
        Ran ran = run(example);

        assertThat(ran.exit())
                .as(ran.out())
                .isNotIn(ExitCode.USAGE.code(), ExitCode.INPUT_ERROR.code(), ExitCode.SOFTWARE_FAULT.code());
    }

    private static Ran run(Example example) throws IOException, InterruptedException {
        String command = example.command().replace("./llm-modulo", "'" + APPLICATION.toAbsolutePath() + "'");
        return Ran.of(new ProcessBuilder("bash", "-c", "{ " + command + "\n} 2>&1").directory(Example.TOP.toFile()));
    }

    private static String timeless(String text) {
        return SECONDS.matcher(text).replaceAll("0.0 s");
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(Stream.of(shown.split("(?<=\n)"))
                .map(line -> line.equals("…\n") ? "(?s:.*)" : Pattern.quote(line))
                .collect(Collectors.joining()));
    }
}
