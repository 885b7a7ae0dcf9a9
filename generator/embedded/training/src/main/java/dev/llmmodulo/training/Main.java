package dev.llmmodulo.training;

import dev.llmmodulo.training.data.Imitate;
import dev.llmmodulo.training.data.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about training that is done in Java. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = "Makes examples to train the embedded model with.",
        subcommands = {Words.class, Imitate.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
