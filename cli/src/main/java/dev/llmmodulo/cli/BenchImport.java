package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.ImportedFile;
import dev.llmmodulo.planbench.exchange.ImportedProblems;
import dev.llmmodulo.planbench.exchange.ImportedRun;
import dev.llmmodulo.planbench.exchange.Repetitions;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.grading.StrictGrader;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedPrices;
import dev.llmmodulo.planbench.regrade.UnreadableRecordsException;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes questions and answers as others keep them. */
@Command(
        name = "import",
        description = {
            "Takes PlanBench's files. Of responses or results a run's folder is made, for report, compare, rescore and "
                    + "--model-plans; of prompts, or of rows of the hub, a folder of the problems that they state, for run.",
            "Problems are read from the prompts. Of dialogues with feedback all rounds are kept. Tokens, and the money by the known "
                    + "list prices of the day, are known where PlanBench recorded them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench import --out $(mktemp -d) \\",
            "      cli/examples/bench/blocksworld/example-model/task_1_plan_generation.json"
        })
final class BenchImport implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "PlanBench's files, or JSON Lines of the hub's rows.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; it is made if there is none, and must be empty.")
    private Path out = Path.of("");

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    BenchImport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        List<Recorded> answers = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        Repetitions repetitions = new Repetitions();
        int repeated = 0;
        try {
            for (Path file : files) {
                ImportedFile imported = ImportedFile.read(file, DomainLibrary.bundled());
                List<Recorded> fresh = repetitions.without(imported.answers());
                repeated += imported.answers().size() - fresh.size();
                answers.addAll(fresh);
                questions.addAll(imported.unanswered());
            }
            if (answers.isEmpty() == questions.isEmpty()) {
                throw new InputException(
                        answers.isEmpty()
                                ? "the files hold neither questions nor answers"
                                : "some of the files hold answers, some do not: a run and a folder of problems are two things");
            }
            if (repeated > 0) {
                terminal.err()
                        .println(
                                Words.count(repeated, "answer")
                                        + " left out that other files have in the same words, as results have those of responses");
            }
            write(answers, questions);
            return ExitCode.OK.code();
        } catch (UnreadableRecordsException | ExchangeException unreadable) {
            throw new InputException(unreadable.getMessage());
        } catch (IOException failure) {
            throw InputException.unwritable(out, failure);
        }
    }

    private void write(List<Recorded> answers, List<Question> questions) throws IOException {
        if (answers.isEmpty()) {
            int problems = ImportedProblems.write(questions, out);
            terminal.out().println(Terminal.printable(Words.count(problems, "problem") + " in the folder " + out));
        } else {
            ImportedRun.write(
                    answers,
                    out,
                    BenchEnvironment.of(Map.of()),
                    InstantSource.system().instant(),
                    new StrictGrader(new Settlements(
                            new ProblemSettler(proofTime.proofTime().limits()))),
                    new RecordedPrices(PriceTable.shipped(), Optional.empty()));
            terminal.out().println(Terminal.printable(Words.count(answers.size(), "answer") + " in the run " + out));
        }
    }
}
