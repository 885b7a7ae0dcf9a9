package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
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

    private static final Pattern SECONDS = Pattern.compile("\\b[0-9]+\\.[0-9] s\\b");

    private static final Pattern RUN_MADE = Pattern.compile(" bench run --out (target/\\S+)");

    static List<Example> shown() throws IOException {
        return Example.ofReadme();
    }

    static Stream<Example> offline() throws IOException {
        return Example.withoutOutput().stream().filter(Example::runsOffline);
    }

    static Stream<Example> online() throws IOException {
        return Example.withoutOutput().stream().filter(example -> !example.runsOffline());
    }

    @ParameterizedTest
    @MethodSource("shown")
    void should_print_what_the_readme_shows(Example example) throws Exception {
        assertThat(timeless(run(example).out())).matches(pattern(timeless(example.output())));
    }

    @ParameterizedTest
    @MethodSource({"shown", "offline"})
    void should_work(Example example) throws Exception {
        Ran ran = run(example);

        assertThat(ran.exit())
                .as(ran.out())
                .isNotIn(ExitCode.USAGE.code(), ExitCode.INPUT_ERROR.code(), ExitCode.SOFTWARE_FAULT.code());
    }

    @ParameterizedTest
    @MethodSource("online")
    void should_be_understood_where_a_model_would_be_asked(Example example) {
        Terminal nowhere = Ran.terminal("", OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

        assertThat(Main.commandLine(new Main(), nowhere)
                        .parseArgs(example.arguments())
                        .hasSubcommand())
                .isTrue();
    }

    private static Ran run(Example example) throws IOException, InterruptedException {
        removeRun(example);
        String command = example.command().replace("./llm-modulo", "'" + Example.APPLICATION + "'");
        return Ran.of(new ProcessBuilder("bash", "-c", "{ " + command + "\n} 2>&1").directory(Example.TOP.toFile()));
    }

    /** A benchmark refuses a folder that holds a run, such as one of an earlier build. */
    private static void removeRun(Example example) throws IOException {
        Matcher made = RUN_MADE.matcher(example.command());
        if (made.find()) {
            Path folder = Example.TOP.resolve(made.group(1));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
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
