package dev.llmmodulo.training;

import dev.llmmodulo.training.data.Imitate;
import dev.llmmodulo.training.data.JudgeAnswers;
import dev.llmmodulo.training.data.MakeStates;
import dev.llmmodulo.training.data.Repair;
import dev.llmmodulo.training.data.Rollouts;
import dev.llmmodulo.training.data.Trace;
import dev.llmmodulo.training.data.Words;
import dev.llmmodulo.training.evaluation.Calibrate;
import dev.llmmodulo.training.evaluation.Compare;
import dev.llmmodulo.training.evaluation.CompareTraces;
import dev.llmmodulo.training.evaluation.Evaluate;
import dev.llmmodulo.training.evaluation.WriteHeldOut;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Everything about training that is done in Java. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = "Makes examples to train the embedded model with, and measures trained models.",
        subcommands = {
            Words.class,
            Imitate.class,
            Repair.class,
            JudgeAnswers.class,
            MakeStates.class,
            Rollouts.class,
            Evaluate.class,
            Compare.class,
            Calibrate.class,
            Trace.class,
            CompareTraces.class,
            WriteHeldOut.class
        })
public final class Main {

    private Main() {}

    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof IllegalArgumentException wrong) {
                command.getErr().println(wrong.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw failure;
        });
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
