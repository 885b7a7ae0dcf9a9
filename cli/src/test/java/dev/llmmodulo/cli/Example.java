package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line that the project shows to its users.
 *
 * @param command as it is shown: what goes on in a further line has a backslash before the end of the line, as shells want it
 * @param output what it is said to print on both streams; empty if that is not shown
 */
record Example(String command, String output) {

    /** The top of the project: what examples name files from. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> PAGES = List.of(
            "README.md",
            "cli/JSON.md",
            "generator/STRATEGIES.md",
            "planbench/RUNS.md",
            "planbench/REPORTS.md",
            "planbench/REGRADE.md");

    private static final String HEADING = "\nExamples:\n";

    /** The application that the build laid out. */
    static final Path APPLICATION = Path.of(
                    System.getProperty("llmmodulo.home", "target/llm-modulo"), "bin", "llm-modulo")
            .toAbsolutePath();

    /** The commands of the README's {@code console} blocks, which stand behind a dollar sign, and what they print. */
    static List<Example> ofReadme() throws IOException {
        return readme("console").stream()
                .flatMap(block -> Arrays.stream(block.split("(?m)^\\$ ")))
                .filter(example -> !example.isBlank())
                .map(example -> example.split("\n", 2))
                .map(parts -> new Example(parts[0], parts[1]))
                .toList();
    }

    /** The examples below each command's help, and the README's {@code sh} blocks. */
    static List<Example> withoutOutput() throws IOException {
        Terminal nowhere = Ran.terminal("", OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Stream<String> help = Main.subcommands(Main.commandLine(new Main(), nowhere))
                .flatMap(command -> inHelp(command.getUsageMessage()))
                .map(command -> "./" + command.strip());
        Stream<String> readme = readme("sh").stream()
                .flatMap(block -> commands(block).stream())
                .filter(command -> command.startsWith("./"));
        return Stream.concat(help, readme)
                .map(command -> new Example(command, ""))
                .toList();
    }

    /** As it is printed, so that an example that does not fit in a line is seen to be broken. */
    private static Stream<String> inHelp(String help) {
        int examples = help.indexOf(HEADING);
        List<String> commands = examples < 0 ? List.of() : commands(help.substring(examples + HEADING.length()));
        assertThat(commands).allSatisfy(command -> assertThat(command).startsWith("  llm-modulo "));
        return commands.stream();
    }

    /** Each with the lines in which it goes on. */
    private static List<String> commands(String text) {
        return Arrays.stream(text.split("(?<!\\\\)\n"))
                .filter(command -> !command.isBlank())
                .toList();
    }

    /** The command in one line. */
    private String line() {
        return command.replaceAll(" \\\\\n *", " ");
    }

    /** The blocks of the README, and of the pages that it names, in a language. */
    static List<String> readme(String language) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String page : PAGES) {
            text.append(Files.readString(TOP.resolve(page)));
        }
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Whether it can be run anywhere, without keys and without a network. */
    boolean runsOffline() {
        return !line().contains("--model ") || line().matches(".* --model (noisy|scripted:|embedded).*");
    }

    /** Its arguments, if it is a command of ours with nothing for a shell to do. */
    String[] arguments() {
        return line().replaceFirst("^\\./llm-modulo ", "").split(" +");
    }

    @Override
    public String toString() {
        return line();
    }
}
