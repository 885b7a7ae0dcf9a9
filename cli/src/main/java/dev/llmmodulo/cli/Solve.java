package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.langchain4j.Services;
import dev.llmmodulo.generator.log.TranscriptWriter;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemFiles;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.SteadyClock;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the loop: a model proposes, verifiers judge. */
@Command(
        name = "solve",
        description = {
            "Has a model propose plans until one is proven valid, no plan is proven to exist, or a budget is used up.",
            "The plan goes to standard output, what happens to standard error."
        },
        customSynopsis = "llm-modulo solve [OPTIONS] [DOMAIN] PROBLEM...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo solve cli/examples/blocksworld/sussman.pddl",
            "  llm-modulo solve --prove on-claim --on-wrong-claim landmark cli/examples/blocksworld/sussman.pddl",
            "  llm-modulo solve --model noisy --strategy controller,rules=cli/examples/blocksworld/rules.yaml \\",
            "      cli/examples/blocksworld/sussman.pddl",
            "  llm-modulo solve --model openai:gpt-4.1-mini --money-budget 0.05 cli/examples/blocksworld/sussman.pddl",
            "  llm-modulo solve --model openai:gpt-4.1-mini --continue 3 --shorten --hedge-after 30s \\",
            "      cli/examples/blocksworld/sussman.pddl"
        })
final class Solve implements Callable<Integer> {

    private static final Words WORDS = new Words(new PddlLexicon());

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A domain and problems of it; without a domain, the one beside each problem.")
    private List<Path> files = List.of();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    @Option(
            names = "--prompt",
            paramLabel = "pddl|planbench",
            defaultValue = "pddl",
            description = "How the problem is said: in PDDL, or in words: those of a lexicon beside the domain, "
                    + "or PlanBench's for its domains. "
                    + "Default: ${DEFAULT-VALUE}.")
    private PromptChoice prompt = PromptChoice.PDDL;

    @Option(
            names = "--feedback",
            paramLabel = "none|binary|first|all|causal",
            defaultValue = "first",
            description = "How much of a verdict the model is told: nothing, that the plan is not valid, "
                    + "the first critique, all, or the first with its causes. Default: ${DEFAULT-VALUE}.")
    private Feedback feedback = Feedback.FIRST;

    @Mixin
    private StrategyOptions strategy = new StrategyOptions();

    @Mixin
    private ProvingOptions proving = new ProvingOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan here instead; for one problem only.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--transcript",
            paramLabel = "FILE",
            description = "Append all that is asked, answered, judged and spent, as JSON Lines.")
    private Optional<Path> transcript = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object; the plan is in it.")
    private boolean json;

    Solve(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A problem that was read, and the loop for it. */
    private record Prepared(ProblemFiles source, Reading<Problem> read, Problem problem, PlanSolver solver) {}

    @Override
    public Integer call() throws InputException {
        PddlFiles given = PddlFiles.of(files);
        require(!given.others().isEmpty(), "name a problem");
        require(out.isEmpty() || given.others().size() == 1, "--out takes the plan of one problem only");
        requireWritable(given);
        Progress progress = new Progress(terminal, WORDS, given.others().size() > 1);
        ModelAccess access = new ModelAccess(
                spec.commandLine(),
                terminal.environment(),
                budget.budget(spec.commandLine()),
                new Services(progress::retrying));
        List<Prepared> all = new ArrayList<>();
        for (Path problem : given.others()) {
            all.add(prepare(new ProblemFiles(given.domainOf(problem), problem), access));
        }
        Function<Problem, Proposer> proposers = model.proposers(access);
        model.caveat().ifPresent(terminal.err()::println);
        List<Attempt> attempts = solve(all, proposers, progress);
        ExitCode exit = Thread.currentThread().isInterrupted() ? ExitCode.INTERRUPTED : Attempt.exit(attempts);
        if (json) {
            List<Diagnostic> warnings = all.stream()
                    .flatMap(each -> each.read().diagnostics().stream())
                    .toList();
            Json.print(terminal.out(), facts(attempts, warnings, exit));
        }
        return exit.code();
    }

    private void requireWritable(PddlFiles given) throws InputException {
        for (Path written : Stream.concat(out.stream(), transcript.stream()).toList()) {
            OutputFile.requireWritable(
                    written,
                    Stream.concat(given.read().stream(), model.read().stream()).toList());
        }
        if (out.isPresent() && transcript.isPresent()) {
            OutputFile.requireApart(out.get(), transcript.get());
        }
    }

    private Prepared prepare(ProblemFiles source, ModelAccess access) throws InputException {
        Reading<Problem> read = source.read();
        Problem problem = read.orThrow();
        Warnings.tell(read, terminal);
        PlanningOptions options = PlanningOptions.DEFAULT
                .withStyle(prompt.style(problem.domain(), source.domain()))
                .withFeedback(feedback)
                .withProof(proving.options())
                .withStrategy(strategy.maker(access, model, terminal, problem));
        return new Prepared(source, read, problem, new PlanSolver(options));
    }

    private List<Attempt> solve(List<Prepared> all, Function<Problem, Proposer> proposers, Progress progress)
            throws InputException {
        boolean many = all.size() > 1;
        List<Attempt> attempts = new ArrayList<>();
        try (TranscriptFile record = TranscriptFile.appendingTo(transcript, WORDS.lexicon())) {
            for (Prepared each : all) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                Attempt attempt = attempt(each, proposers.apply(each.problem()), record.writer(), progress);
                attempts.add(attempt);
                if (attempt.outcome() instanceof Outcome.Aborted<?> aborted) {
                    model.hint(aborted.boundary()).ifPresent(terminal.err()::println);
                }
                handOut(attempt, many);
            }
        }
        return attempts;
    }

    private Attempt attempt(Prepared prepared, Proposer proposer, TranscriptWriter record, Progress progress) {
        String instance = prepared.source().problem().toString();
        record.start(instance, InstantSource.system().instant(), settings());
        CostLedger ledger = new CostLedger(record.callsOf(instance), record.proofsOf(instance));
        SolveListener listener = event -> {
            record.on(event);
            progress.on(event);
        };
        Outcome<PlanReading> outcome = prepared.solver()
                .strategy(prepared.problem(), prepared.source(), proposer, listener)
                .solve(
                        instance,
                        prepared.problem(),
                        new BudgetMeter(budget.budget(spec.commandLine()), ledger, new SteadyClock()));
        return new Attempt(instance, outcome, ledger.total(), model.cannotRead(outcome));
    }

    /** Everything that the outcome depends on, for the record. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(model.settings());
        settings.putAll(budget.settings());
        settings.put("prompt", prompt.toString());
        settings.put("feedback", feedback.name().toLowerCase(Locale.ROOT));
        settings.putAll(strategy.settings());
        settings.putAll(proving.settings());
        settings.put("version", Version.number());
        return settings;
    }

    private static Map<String, Object> facts(List<Attempt> attempts, List<Diagnostic> warnings, ExitCode exit) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "attempts",
                attempts.stream().map(attempt -> attempt.facts(WORDS)).toList());
        facts.put("problems", Json.of(warnings));
        facts.put("exitCode", exit.code());
        return facts;
    }

    private void handOut(Attempt attempt, boolean oneOfMany) throws InputException {
        if (!(attempt.outcome() instanceof Outcome.Solved<PlanReading> solved)) {
            return;
        }
        if (out.isPresent()) {
            try {
                Files.writeString(out.get(), solved.text());
            } catch (IOException failure) {
                // The plan may have cost money: better in the wrong place than lost.
                terminal.err().print(solved.text());
                throw InputException.unwritable(out.get(), failure);
            }
        } else if (!json) {
            String name = oneOfMany ? "; " + Terminal.printable(attempt.instance()) + "\n" : "";
            terminal.out().print(name + solved.text());
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
