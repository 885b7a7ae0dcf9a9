package dev.llmmodulo.cli;

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
 * @param output what it is said to print on both streams; empty if that is not shown
 */
record Example(String command, String output) {

    /** The top of the project: what examples name files from. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("^```console\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** The commands of the README's {@code console} blocks, which stand behind a dollar sign. */
    static List<Example> ofReadme() throws IOException {
        return BLOCK.matcher(Files.readString(TOP.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .flatMap(block -> Arrays.stream(block.split("(?m)^\\$ ")))
                .filter(example -> !example.isBlank())
                .map(example -> example.split("\n", 2))
                .map(parts -> new Example(parts[0], parts[1]))
                .toList();
    }

    /** The examples below each command's help. */
    static List<Example> ofHelp() {
        Terminal nowhere = Ran.terminal("", OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        return Main.commandLine(new Main(), nowhere).getSubcommands().values().stream()
                .flatMap(command ->
                        Stream.of(command.getCommandSpec().usageMessage().footer()))
                .filter(line -> line.startsWith("  llm-modulo "))
                .map(line -> new Example("./" + line.strip(), ""))
                .toList();
    }

    @Override
    public String toString() {
        return command;
    }
}
