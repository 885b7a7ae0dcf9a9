package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.exchange.ExchangeException;
import dev.llmmodulo.planbench.exchange.ExportedFiles;
import dev.llmmodulo.planbench.exchange.ExportedRun;
import dev.llmmodulo.planbench.exchange.HuggingFaceRows;
import dev.llmmodulo.planbench.exchange.PlanBenchFiles;
import dev.llmmodulo.planbench.grading.Settlements;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.run.SpecException;
import dev.llmmodulo.planbench.run.SpecQuestions;
import dev.llmmodulo.planbench.run.SpecReader;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes questions and answers as others keep them. */
@Command(
        name = "export",
        description = {
            "Writes what a run asked, and what was answered, as PlanBench's files of instances, prompts, responses and "
                    + "results; or what would be asked about the problems in a folder or of a named domain, as instances and "
                    + "prompts.",
            "Results hold the scores of the last answers, made now. Ground truth is as PlanBench has it; "
                    + "that there is no plan is said only where it is proven now."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo bench export --out $(mktemp -d) --task t1 --task t3 --prompt one-shot --instances 2 blocksworld",
            "  llm-modulo bench export --out $(mktemp -d) --format hub --prompt zero-shot --instances 2 depots"
        })
final class BenchExport implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RUN|FOLDER|DOMAIN", description = "A run, a folder of problems, or a named domain.")
    private Path from = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; what is there is kept.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "planbench|hub",
            defaultValue = "planbench",
            description =
                    "Files in PlanBench's folders, or its prompts as JSON Lines with the columns of the data set on the "
                            + "Hugging Face hub. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.PLANBENCH;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Mixin
    private ProofTimeOption proofTime = new ProofTimeOption();

    /** Whose files they are to be like. */
    enum Format {
        PLANBENCH,
        HUB
    }

    BenchExport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        try {
            ExportedFiles files = Files.exists(from.resolve("run.json")) ? run() : questions();
            Map<String, String> texts = format == Format.HUB ? hub(files) : planBench(files);
            if (texts.isEmpty()) {
                throw new InputException(from + ": there is nothing to export");
            }
            Interruption.requireNone();
            write(texts);
            return ExitCode.OK.code();
        } catch (SpecException | ExchangeException unusable) {
            throw new InputException(unusable.getMessage());
        } catch (IOException failure) {
            throw InputException.of(failure);
        } catch (UncheckedIOException failure) {
            throw InputException.of(failure.getCause());
        }
    }

    private ExportedFiles run() throws IOException, InputException {
        if (options.isGiven()) {
            throw new InputException(from + " is a run: what was asked stands in it, and no option can change that");
        }
        RunLog run = RunLog.open(from);
        DomainLibrary library = DomainLibrary.bundled();
        ExportedRun exported = ExportedRun.of(
                run, new Scorer(run.texts(), library, proofTime.proofTime().limits(run.spec())), library);
        if (exported.leftOut() > 0) {
            tell(exported.leftOut() + (exported.leftOut() == 1 ? " try" : " tries")
                    + " left out, without an answer, broken off, or with a prompt that is none of PlanBench's");
        }
        exported.engines().forEach((engine, asked) -> tell("engine " + engine + ": " + asked));
        return exported.files();
    }

    private ExportedFiles questions() {
        Map<String, Object> members = new LinkedHashMap<>(options.members());
        members.put(Files.isDirectory(from) ? "folders" : "domains", List.of(from.toString()));
        members.put("models", List.of("none"));
        SpecQuestions made = SpecQuestions.of(SpecReader.read(Optional.empty(), members), DomainLibrary.bundled());
        made.notMade().forEach((asked, why) -> tell(asked + ": not asked: " + why));
        ProblemSettler settler = new ProblemSettler(proofTime.proofTime().limits());
        return ExportedFiles.ofPrompts(made.questions(), new Settlements(settler));
    }

    private static Map<String, String> planBench(ExportedFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.files().forEach((place, file) -> texts.put(place, PlanBenchFiles.text(file)));
        texts.putAll(files.instances());
        return texts;
    }

    /** Only prompts have rows there. */
    private static Map<String, String> hub(ExportedFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.files().forEach((place, file) -> {
            if (place.startsWith("prompts/")) {
                texts.merge(
                        "planbench.jsonl",
                        HuggingFaceRows.text(HuggingFaceRows.of(file)),
                        (before, more) -> before + more);
            }
        });
        return texts;
    }

    /** None is overwritten; an instance that is there already, from another task, stays. */
    private void write(Map<String, String> texts) throws IOException, InputException {
        Map<String, String> missing = new LinkedHashMap<>(texts);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = out.resolve(text.getKey());
            if (Files.exists(file)) {
                boolean same = text.getKey().startsWith("instances/")
                        && Files.readString(file).equals(text.getValue());
                if (!same) {
                    throw new InputException(file + ": there is such a file already");
                }
                missing.remove(text.getKey());
            }
        }
        for (Map.Entry<String, String> text : missing.entrySet()) {
            Path file = out.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            terminal.out().println(Terminal.printable(file.toString()));
        }
    }

    private void tell(String line) {
        terminal.err().println(Terminal.printable(line));
    }
}
