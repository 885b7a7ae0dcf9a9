package dev.llmmodulo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Benchmarks; what it does is in its subcommands. */
@Command(
        name = "bench",
        description =
                "Makes instances, runs benchmarks on them, scores and reports what was run, and exchanges it with others.",
        synopsisSubcommandLabel = "COMMAND")
final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Bench())
                .addSubcommand(new BenchGenerate(terminal))
                .addSubcommand(new BenchRun(terminal))
                .addSubcommand(new BenchRescore(terminal))
                .addSubcommand(new BenchRegrade(terminal))
                .addSubcommand(new BenchReport(terminal))
                .addSubcommand(new BenchCompare(terminal))
                .addSubcommand(new BenchExport(terminal))
                .addSubcommand(new BenchImport(terminal));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "name what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
