package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what runs came to. */
@Command(
        name = "report",
        description = {
            "Reports what runs came to: scores with intervals and the protocol of each, what was spent, and every transcript.",
            "Every last answer is judged again; no model is asked. The page is one file that needs no network."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench report cli/examples/bench/run",
            "  llm-modulo bench report --out target/report cli/examples/bench/run",
            "  llm-modulo bench report --measured /tmp/llm-modulo-measured.json cli/examples/bench/run"
        })
final class BenchReport implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = "The folder of a run. Several are reported as one; no two may hold a result of the same try.")
    private List<Path> runs = List.of();

    @Mixin
    private ReportOutput output = new ReportOutput();

    @Option(
            names = "--no-planner",
            description = "Do not try a planner without a model on the same problems, which stands beside the models.")
    private boolean noPlanner;

    @Option(
            names = "--measured",
            paramLabel = "FILE",
            description = "Write there what the tries of task t1 with the prompt pddl say of strategies, for "
                    + "solve --strategy auto,measured=FILE.")
    private Optional<Path> measured = Optional.empty();

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    BenchReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        List<Path> read =
                runs.stream().flatMap(run -> RunLog.files(run).stream()).toList();
        output.requireWritable(read);
        if (measured.isPresent()) {
            OutputFile.requireWritable(measured.get(), read);
        }
        try {
            RunReport report = RunReport.of(runs, proofTime.proofTime(), !noPlanner);
            output.write(report::write, terminal);
            if (measured.isPresent()) {
                String text = report.measured().write();
                Interruption.requireNone();
                write(text, measured.get());
            }
            return ExitCode.OK.code();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InputException(String.valueOf(unreadable.getMessage()));
        }
    }

    private void write(String text, Path file) throws InputException {
        try {
            Files.writeString(file, text);
            terminal.err().println("written: " + Terminal.printable(file.toString()));
        } catch (IOException failure) {
            throw InputException.unwritable(file, failure);
        }
    }
}
