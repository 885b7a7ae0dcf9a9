package dev.llmmodulo.cli;

import dev.llmmodulo.generator.planning.OnWrongClaim;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.planbench.run.RunSession;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code llm-modulo}; what it does is in its subcommands. */
@Command(
        name = "llm-modulo",
        description = "Has a language model plan, and proves what it plans right or wrong.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n")
public final class Main {

    /** Longer than recording a round takes, shorter than a user waits after Ctrl-C. */
    private static final int SECONDS_TO_STOP = 5;

    /** A benchmark waits for the answers in flight, which are paid for. */
    private static final long SECONDS_TO_STOP_A_BENCHMARK = RunSession.GRACE.toSeconds() + 60;

    /** Of every command with results; where it stands, errors too are an object on standard output. */
    private static final String JSON = "--json";

    private static final int WIDTH_OF_HELP = 116;

    /** Of a number on a command line: those with a large exponent take for ever to reckon with. */
    static final int MOST_DECIMALS = 1_000;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "With a fault of this program, say where.")
    private boolean stacktrace;

    Main() {}

    public static void main(String[] args) {
        Thread worker = Thread.currentThread();
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, finished, secondsToStop(args))));
        int code = run(Terminal.ofProcess(), args);
        finished.countDown();
        System.exit(code);
    }

    /** When the process ends for a signal: lets the command put away what it has. */
    private static void stop(Thread worker, CountDownLatch finished, long seconds) {
        worker.interrupt();
        try {
            finished.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static long secondsToStop(String[] args) {
        return List.of(args).contains("bench") ? SECONDS_TO_STOP_A_BENCHMARK : SECONDS_TO_STOP;
    }

    /** Runs one command line and returns the exit code. */
    static int run(Terminal terminal, String... args) {
        Main main = new Main();
        boolean json = List.of(args).contains(JSON);
        int code;
        try {
            code = commandLine(main, terminal).execute(args);
        } catch (OutOfMemoryError end) {
            String words = "llm-modulo: out of memory; LLM_MODULO_JAVA_OPTS=-Xmx8g would allow 8 GiB";
            code = new Failure(ExitCode.OUT_OF_MEMORY, words, List.of()).tell(terminal, json);
        } catch (StackOverflowError fault) {
            code = main.fault(terminal, fault, json);
        }
        if (terminal.out().checkError()) {
            terminal.err().println("llm-modulo: the results could not be written");
            return ExitCode.INPUT_ERROR.code();
        }
        return code;
    }

    /** The whole command line, ready to be executed. */
    static CommandLine commandLine(Main main, Terminal terminal) {
        CommandLine line = new CommandLine(main)
                .addSubcommand(new Solve(terminal))
                .addSubcommand(new Validate(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new Prove(terminal))
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Lint(terminal))
                .addSubcommand(Bench.commandLine(terminal))
                .addSubcommand(new Models(terminal))
                .addSubcommand(new GenerateCompletion());
        subcommands(line)
                .forEach(command -> command.getCommandSpec()
                        .mixinStandardHelpOptions(true)
                        .usageMessage()
                        .sortOptions(false));
        line.getCommandSpec().usageMessage().footer(ExitCode.table());
        line.setUsageHelpWidth(WIDTH_OF_HELP);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.registerConverter(BigDecimal.class, Main::number);
        line.registerConverter(Proving.class, text -> choice(text, Proving.values()));
        line.registerConverter(OnWrongClaim.class, text -> choice(text, OnWrongClaim.values()));
        line.setParameterExceptionHandler(
                (mistake, args) -> misused(mistake, terminal, List.of(args).contains(JSON)));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean json = command.getParseResult().hasMatchedOption(JSON);
            return Failure.of(failure)
                    .map(known -> known.tell(terminal, json))
                    .orElseGet(() -> main.fault(terminal, failure, json));
        });
        return line;
    }

    /** All commands below this one. */
    static Stream<CommandLine> subcommands(CommandLine line) {
        return line.getSubcommands().values().stream()
                .distinct()
                .flatMap(command -> Stream.concat(Stream.of(command), subcommands(command)));
    }

    /** One of several, which users write with hyphens. */
    private static <E extends Enum<E>> E choice(String text, E[] all) {
        return Arrays.stream(all)
                .filter(one -> ProvingOptions.word(one).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(all).map(ProvingOptions::word).collect(Collectors.joining(", "))));
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= MOST_DECIMALS) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw new TypeConversionException("'" + text + "' is no number");
    }

    private static int misused(ParameterException mistake, Terminal terminal, boolean json) {
        if (json) {
            return new Failure(ExitCode.USAGE, mistake.getMessage(), List.of()).tell(terminal, true);
        }
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(mistake.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
            err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        }
        return ExitCode.USAGE.code();
    }

    private int fault(Terminal terminal, Throwable fault, boolean json) {
        String words = "llm-modulo: a fault of this program: " + fault;
        new Failure(ExitCode.SOFTWARE_FAULT, words, List.of()).tell(terminal, json);
        if (stacktrace) {
            fault.printStackTrace(terminal.err());
        } else {
            terminal.err().println("The option --stacktrace shows where.");
        }
        return ExitCode.SOFTWARE_FAULT.code();
    }
}
