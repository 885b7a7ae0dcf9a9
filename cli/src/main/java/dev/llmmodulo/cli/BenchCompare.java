package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.Comparison;
import dev.llmmodulo.planbench.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets two runs side by side. */
@Command(
        name = "compare",
        description = {
            "Sets two runs side by side, instance by instance: in what their protocols differ, McNemar's test, wins and losses.",
            "Runs of several models or protocols need --first and --second; both may be of one run."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench compare --first 'pddl,' --first 'feedback first' --second 'pddl,' --second 'feedback none' \\",
            "      cli/examples/bench/run cli/examples/bench/run"
        })
final class BenchCompare implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the first run.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", description = "The folder of the second run.")
    private Path second = Path.of("");

    @Option(
            names = "--first",
            paramLabel = "WORDS",
            description =
                    "Of the first run, only what has these words in the name of its model and protocol, as reports show "
                            + "it. May be repeated: all must be there.")
    private List<String> ofFirst = List.of();

    @Option(names = "--second", paramLabel = "WORDS", description = "The same of the second run.")
    private List<String> ofSecond = List.of();

    @Option(
            names = "--common",
            description =
                    "Compare what is common, if the runs are not of the same instances or were stopped early. Otherwise that is "
                            + "refused.")
    private boolean common;

    @Mixin
    private ReportOutput output = new ReportOutput();

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    BenchCompare(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        output.requireWritable(Stream.of(first, second)
                .flatMap(run -> RunLog.files(run).stream())
                .toList());
        try {
            Comparison comparison = Comparison.of(
                    new Comparison.Side(first, ofFirst), new Comparison.Side(second, ofSecond), proofTime.proofTime());
            if (!common && !comparison.incomplete().isEmpty()) {
                throw new InputException("the runs are not of the same instances, or not all of them was made: "
                        + String.join("; ", comparison.incomplete()) + "; --common compares those");
            }
            Report report = comparison.report();
            output.write(report::write, terminal);
            return ExitCode.OK.code();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InputException(String.valueOf(unreadable.getMessage()));
        }
    }
}
