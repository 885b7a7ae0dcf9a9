package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.regrade.EachOnce;
import dev.llmmodulo.planbench.regrade.RecordedFile;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.regrade.RecordedSpend;
import dev.llmmodulo.planbench.regrade.RegradeRow;
import dev.llmmodulo.planbench.regrade.Regraded;
import dev.llmmodulo.planbench.regrade.Regrading;
import dev.llmmodulo.planbench.regrade.RoundScores;
import dev.llmmodulo.planbench.regrade.UnansweredInstance;
import dev.llmmodulo.planbench.regrade.UnreadableRecordsException;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades answers that PlanBench recorded again. */
@Command(
        name = "regrade",
        description = {
            "Grades recorded answers again, strictly: what an answer finally proposes is read by stated rules "
                    + "and validated for the problem that its prompt states. With --mode planbench as PlanBench does.",
            "Takes response and result files of PlanBench, old forms too, and JSON Lines of single answers. Of dialogues with "
                    + "feedback the last answer counts, and the scores by round stand beside it.",
            "Of a file in which instances are left without an answer it is said how many, and no interval is given.",
            "A table says of each file what it cost, where its tokens are recorded, at the list prices of the day of each "
                    + "answer.",
            "An answer that stands in two files, such as a result file and its response file, counts once; two differing answers "
                    + "to the same are refused.",
            "Exit code 31 if a file cannot be read or is refused, 34 if an answer could not be decided, else 0."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench regrade cli/examples/bench/blocksworld/example-model/task_1_plan_generation.json",
            "  llm-modulo bench regrade --flips cli/examples/bench/blocksworld/example-model/task_1_plan_generation.json",
            "  llm-modulo bench regrade --mode planbench --extraction planbench-v2 \\",
            "      cli/examples/bench/blocksworld/example-model/task_1_plan_generation.json"
        })
final class BenchRegrade implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recorded answers. A domain or engine that a file does not name is taken from its folders, "
                    + "DOMAIN/ENGINE/FILE.")
    private List<Path> files = List.of();

    @Option(names = "--flips", description = "List the answers whose score differs from the recorded verdict.")
    private boolean flips;

    @Mixin
    private RegradeMode mode = new RegradeMode();

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "What models cost, beside the known list prices; as for solve.")
    private Optional<Path> prices = Optional.empty();

    @Option(
            names = "--priced-on",
            paramLabel = "DAY",
            description = "Price all answers as on this day, such as 2026-11-21. "
                    + "Default: each as on the day when it was given.")
    private Optional<LocalDate> pricedOn = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchRegrade(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        mode.requireKnown(spec.commandLine());
        Settlements settlements =
                new Settlements(new ProblemSettler(proofTime.proofTime().limits()));
        Regrading regrading = new Regrading(mode.grader(settlements));
        DomainLibrary library = DomainLibrary.bundled();
        List<Regraded> complete = new ArrayList<>();
        List<Regraded> sampled = new ArrayList<>();
        List<RoundScores> rounds = new ArrayList<>();
        List<UnansweredInstance> unanswered = new ArrayList<>();
        List<RecordedSpend> spend = new ArrayList<>();
        RecordedPrices priceOf = new RecordedPrices(BenchModels.prices(prices), pricedOn);
        EachOnce once = new EachOnce();
        for (Path file : files) {
            RecordedFile whole = read(file, library);
            RecordedFile recorded = once(once, whole);
            int again = whole.answers().size() - recorded.answers().size();
            if (again > 0) {
                terminal.err()
                        .println(Terminal.printable(
                                file + ": " + Words.count(again, "answer") + " that stood before, left out"));
            }
            if (again > 0 && recorded.answers().isEmpty()) {
                continue;
            }
            List<Regraded> regraded =
                    recorded.answers().stream().map(regrading::regrade).toList();
            if (recorded.complete()) {
                complete.addAll(RoundScores.last(regraded));
                unanswered.addAll(recorded.unanswered());
                rounds.addAll(RoundScores.of(regraded));
                RecordedSpend.of(regraded, recorded.unanswered().size(), priceOf)
                        .ifPresent(spend::add);
            } else {
                sampled.addAll(regraded);
            }
            if (!recorded.unanswered().isEmpty()) {
                terminal.err()
                        .println(Terminal.printable(file + ": "
                                + Words.count(recorded.unanswered().size(), "instance") + " without an answer"));
            }
        }
        Interruption.requireNone();
        RegradeOutput output = new RegradeOutput(
                RegradeRow.of(complete, unanswered),
                RegradeRow.of(sampled, List.of()),
                rounds,
                flips ? flipped(complete, sampled) : List.of(),
                new RegradeSpend(spend),
                mode);
        ExitCode exit = isUndecided(complete) || isUndecided(sampled) ? ExitCode.UNDECIDED : ExitCode.OK;
        if (json) {
            Json.print(terminal.out(), output.facts(exit));
        } else {
            output.lines().forEach(line -> terminal.out().println(Terminal.printable(line)));
        }
        return exit.code();
    }

    private static RecordedFile read(Path file, DomainLibrary library) throws InputException {
        try {
            return RecordedFile.read(file, library);
        } catch (UnreadableRecordsException unreadable) {
            throw new InputException(unreadable.getMessage());
        }
    }

    private static RecordedFile once(EachOnce once, RecordedFile recorded) throws InputException {
        try {
            return once.of(recorded);
        } catch (UnreadableRecordsException differing) {
            throw new InputException(differing.getMessage());
        }
    }

    private static List<Regraded> flipped(List<Regraded> complete, List<Regraded> sampled) {
        List<Regraded> flipped = new ArrayList<>(complete);
        flipped.addAll(sampled);
        flipped.removeIf(one -> one.flip().isEmpty());
        return flipped;
    }

    private static boolean isUndecided(List<Regraded> regraded) {
        return regraded.stream().anyMatch(one -> one.score() instanceof Score.Undecided);
    }
}
