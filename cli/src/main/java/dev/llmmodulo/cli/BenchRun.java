package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.run.BenchmarkRun;
import dev.llmmodulo.planbench.run.Recording;
import dev.llmmodulo.planbench.run.RunModel;
import dev.llmmodulo.planbench.run.RunProgress;
import dev.llmmodulo.planbench.run.RunResult;
import dev.llmmodulo.planbench.run.RunSession;
import dev.llmmodulo.planbench.run.SpecException;
import dev.llmmodulo.planbench.run.SpecReader;
import dev.llmmodulo.planbench.run.Stop;
import dev.llmmodulo.planbench.score.ProofTime;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a benchmark. */
@Command(
        name = "run",
        description = {
            "Runs models on many problems, and records every call and result in a folder.",
            "What is run stands in a YAML file, on the command line, or in both: the command line wins. A run that was "
                    + "stopped in any way goes on with --resume, which redoes only what is missing or failed.",
            "The scores, made from the folder, go to standard output, how far it is to standard error."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench run --out target/bench-1 cli/examples/bench/spec.yaml",
            "  llm-modulo bench run --out target/bench-2 --replay cli/examples/bench/run",
            "  llm-modulo bench run --out target/bench-5 --domain unsolvable_blocksworld --instances 3 --model noisy",
            "  llm-modulo bench run --out target/bench-3 --domain depots --model openai:gpt-4.1-mini --run-money-budget 1",
            "  llm-modulo bench run --out target/bench-6 --domain depots --model openai:gpt-4.1-mini \\",
            "      --stream 1m --continue 2 --break-after 30"
        })
final class BenchRun implements Callable<Integer> {

    private static final Map<Stop, ExitCode> STOPPED_BY = Map.of(
            Stop.INTERRUPTED, ExitCode.INTERRUPTED,
            Stop.CALLS, ExitCode.OUT_OF_CALLS,
            Stop.TOKENS, ExitCode.OUT_OF_TOKENS,
            Stop.MONEY, ExitCode.OUT_OF_MONEY,
            Stop.TIME, ExitCode.OUT_OF_TIME,
            Stop.SERVICE, ExitCode.SERVICE_FAILED,
            Stop.FAILED, ExitCode.SOFTWARE_FAULT);

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "SPEC", description = "A YAML file that says what is run.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "The run's folder, which is made.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with the run in this folder.")
    private Optional<Path> resume = Optional.empty();

    @Option(
            names = "--replay",
            paramLabel = "RUN",
            description = "Run what was run there again, with the answers and times recorded there.")
    private Optional<Path> replay = Optional.empty();

    @Mixin
    private RunSpecOptions options = new RunSpecOptions();

    @Mixin
    private RunBudgetOptions budget = new RunBudgetOptions();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "What models cost, beside the known list prices; as for solve.")
    private Optional<Path> prices = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchRun(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        require(out.isPresent() != resume.isPresent(), "give either --out or --resume");
        require(
                !options.saysHowToCallNobody(),
                "how services are called is said beside --model; of a spec's models, with sending in the spec");
        boolean given = file.isPresent() || !options.members().isEmpty() || options.saysHowFast();
        require(resume.isEmpty() && replay.isEmpty() || !given, "what is run stands in the recorded run already");
        require(resume.isEmpty() || replay.isEmpty(), "a run is resumed or replayed, not both");
        try {
            RunSpec spec = spec();
            BenchModels models = new BenchModels(terminal.environment(), BenchModels.prices(prices));
            return run(spec, models).code();
        } catch (SpecException unusable) {
            require(file.isPresent() || resume.isPresent() || replay.isPresent(), unusable.getMessage());
            throw new InputException(unusable.getMessage());
        } catch (InvalidPathException unnameable) {
            throw new InputException(
                    "no file or folder can be called \"" + unnameable.getInput() + "\": " + unnameable.getReason());
        } catch (IOException failure) {
            throw InputException.of(failure);
        }
    }

    private RunSpec spec() throws InputException {
        Optional<Path> recorded = resume.or(() -> replay);
        if (recorded.isEmpty()) {
            Map<String, Object> members = new LinkedHashMap<>(options.members());
            Map<String, Object> limits = budget.limits();
            if (!limits.isEmpty()) {
                members.put("runLimits", limits);
            }
            try {
                return options.paced(SpecReader.read(file, members));
            } catch (SpecException | IllegalArgumentException unfit) {
                // What is wrong in the file itself is told with its place, and before.
                throw new ParameterException(command.commandLine(), unfit.getMessage());
            }
        }
        RunSpec spec = BenchRescore.open(recorded.get()).spec();
        try {
            return spec.withRunLimits(budget.over(spec.runLimits()));
        } catch (IllegalArgumentException negative) {
            throw new ParameterException(command.commandLine(), negative.getMessage());
        }
    }

    private ExitCode run(RunSpec spec, BenchModels models) throws IOException, InputException {
        Map<String, RunModel> opened = replay.isPresent() ? replayed(spec) : models.of(spec);
        BenchmarkRun run = new BenchmarkRun(spec, opened, DomainLibrary.bundled(), InstantSource.system());
        Environment environment =
                BenchEnvironment.of(replay.isPresent() ? recordedPrices(replay.get()) : models.pricesOf(spec));
        Path folder = resume.or(() -> out).orElseThrow();
        RunSession session = resume.isPresent() ? run.resume(folder, environment) : run.begin(folder, environment);
        spec.models().stream()
                .filter(entry -> entry.model().equals(ModelEntry.NOISY))
                .findFirst()
                .ifPresent(noisy -> terminal.err().println(ModelOptions.NOISY_CAVEAT));
        BenchProgress progress = BenchProgress.start(terminal, session::progress);
        try {
            RunResult result = session.run();
            progress.close();
            return told(spec, folder, result);
        } finally {
            progress.close();
        }
    }

    /** Its money is as recorded, so the prices are too; those of the last session that has one for a model. */
    private static Map<String, Price> recordedPrices(Path recorded) throws IOException, InputException {
        Map<String, Price> prices = new TreeMap<>();
        BenchRescore.open(recorded)
                .sessions()
                .forEach(session -> prices.putAll(session.environment().prices()));
        return prices;
    }

    private Map<String, RunModel> replayed(RunSpec spec) throws InputException {
        Recording recording = BenchModels.recording(replay.orElseThrow());
        Map<String, RunModel> models = new LinkedHashMap<>();
        boolean isLearnedNeeded =
                spec.strategies().stream().map(StrategySpec::parse).anyMatch(StrategySpec::needsLearned);
        for (ModelEntry entry : spec.models()) {
            boolean isRead = isLearnedNeeded && EmbeddedModels.isNamedBy(entry.model());
            models.put(
                    entry.name(),
                    isRead
                            ? recording.withLearned(EmbeddedModels.learned(EmbeddedModels.read(entry.model())))
                            : recording);
        }
        return models;
    }

    /** As a shell takes it for one word. */
    private static String quoted(Path folder) {
        String name = folder.toString();
        return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    private ExitCode told(RunSpec spec, Path folder, RunResult result) throws InputException {
        Optional<ExitCode> stopped = result.stop().map(STOPPED_BY::get);
        Optional<String> why = stopped.map(exit -> "stopped: " + exit.meaning()
                + (result.why().isEmpty() ? "" : " (" + result.why() + ")")
                + "; go on with: llm-modulo bench run --resume " + quoted(folder));
        why.ifPresent(line -> terminal.err().println(Terminal.printable(line)));
        if (stopped.filter(exit -> exit == ExitCode.INTERRUPTED).isPresent()) {
            if (json) {
                new Failure(ExitCode.INTERRUPTED, why.get(), List.of()).tell(terminal, true);
            }
            return ExitCode.INTERRUPTED;
        }
        RunProgress progress = result.progress();
        long missing = stopped.isPresent() ? 0 : progress.total() - progress.before() - progress.done();
        if (missing > 0) {
            terminal.err()
                    .println(Words.count(missing, "instance") + (missing == 1 ? " is" : " are")
                            + " not in the recording");
        }
        BenchScores scores =
                BenchScores.of(BenchRescore.open(folder), ProofTime.OF_RUN.limits(spec), (record, score) -> {});
        scores.contradicted().forEach(line -> terminal.err().println(Terminal.printable(line)));
        scores.unscoredFor().forEach(line -> terminal.err().println(Terminal.printable(line)));
        ExitCode exit = stopped.orElseGet(scores::exit);
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("run", folder.toString());
            facts.put("scores", scores.facts());
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        } else {
            scores.lines().forEach(line -> terminal.out().println(Terminal.printable(line)));
        }
        return exit;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), otherwise);
        }
    }
}
