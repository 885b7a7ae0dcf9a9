package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.batch.BatchJudge;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.Reading;
import dev.llmmodulo.verifiers.report.SarifLog;
import dev.llmmodulo.verifiers.report.SarifResult;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges plans. */
@Command(
        name = "validate",
        description = {
            "Judges plans, and says of each one that is not valid why.",
            "Exit code 13 if a plan is not valid; else 34 if one could not be decided; else 0. So too of a batch."
        },
        customSynopsis = "llm-modulo validate [OPTIONS] [DOMAIN] PROBLEM PLAN...",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo validate cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/sussman.plan",
            "  llm-modulo validate --trace cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/wrong.plan",
            "  llm-modulo validate --all-flaws skip --repair 2 \\",
            "      cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/wrong.plan",
            "  llm-modulo validate --advice --optimum 6 \\",
            "      cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/detour.plan",
            "  llm-modulo validate --reading tolerant \\",
            "      cli/examples/blocksworld/sussman.pddl cli/examples/blocksworld/answer.txt"
        })
final class Validate implements Callable<Integer> {

    private static final String NO_PLAN = "name a problem, then at least one plan";
    private static final Words WORDS = new Words(new PddlLexicon());

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {
                "Without a domain, the one beside the problem: domain.pddl, NAME-domain.pddl, domain-NAME.pddl, "
                        + "domain_NAME.pddl or ../domain.pddl, in this order.",
                "A plan is a file, - for standard input, or sas_plan for sas_plan, sas_plan.1, sas_plan.2 and so on."
            })
    private List<Path> files = List.of();

    @Option(
            names = "--reading",
            paramLabel = "strict|tolerant",
            defaultValue = "strict",
            description = {
                "How a plan is found in its text: strict takes only steps, comments and blank lines, "
                        + "tolerant finds the one plan in a model's answer. Default: ${DEFAULT-VALUE}."
            })
    private ReadingMode reading = ReadingMode.STRICT;

    @Mixin
    private Scrutiny scrutiny = new Scrutiny();

    @Option(names = "--trace", description = "Show the states that a plan goes through, as far as it can be executed.")
    private boolean trace;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--batch",
            description = {
                "Judge a stream: standard input has a JSON object a line, "
                        + "{\"id\": …, \"domain\": PATH, \"problem\": PATH, \"plan\": TEXT} "
                        + "(or domain_text, problem_text), and each is answered by one, in order. "
                        + "Files are looked at again when lines come in."
            })
    private boolean batch;

    @Option(
            names = "--epsilon",
            paramLabel = "T",
            converter = EpsilonConverter.class,
            defaultValue = "0.001",
            description = "Tolerance for times in plans with times. Default: ${DEFAULT-VALUE}.")
    private BigDecimal epsilon = PlanValidator.EPSILON;

    @Option(names = "--sarif", description = "Print what is wrong as SARIF 2.1.0, for editors and CI.")
    private boolean sarif;

    @Option(names = "--quiet-critiques", description = "In a batch: verdicts only, which is faster.")
    private boolean quietCritiques;

    Validate(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        return batch ? judgeStream() : judgeFiles();
    }

    private int judgeStream() throws InputException {
        require(files.isEmpty(), "a batch comes from standard input, not from files");
        require(
                !sarif && !json && !trace,
                "a batch answers each line with an object, without --json, --sarif and --trace");
        List<Critic<Problem, PlanReading>> critics = scrutiny.critics(spec.commandLine());
        if (quietCritiques && (scrutiny.flaws().isPresent() || !critics.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--quiet-critiques leaves out what the other options ask for");
        }
        BatchJudge.Options how = new BatchJudge.Options(
                reading == ReadingMode.TOLERANT, !quietCritiques, epsilon, scrutiny.flaws(), critics);
        try {
            return new Batch(how, WORDS, Runtime.getRuntime().availableProcessors())
                    .run(terminal.in(), terminal.out())
                    .code();
        } catch (IOException failure) {
            throw new InputException("standard input cannot be read: " + failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.code();
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private int judgeFiles() throws InputException {
        require(files.size() > 1, NO_PLAN);
        require(!quietCritiques, "--quiet-critiques is for a batch");
        require(!sarif || !json && !trace, "--sarif is printed alone, without --json and --trace");
        PddlFiles given = PddlFiles.withPlans(files);
        require(given.others().size() > 1, NO_PLAN);
        Path problemFile = given.others().get(0);
        Reading<Problem> read = new PddlReader().problem(given.domainOf(problemFile), problemFile);
        Problem problem = read.orThrow();
        Warnings.tell(read, terminal);
        List<PlanText> texts = new ArrayList<>();
        for (Path plan : given.others().subList(1, given.others().size())) {
            texts.addAll(PlanText.named(plan, terminal.in()));
        }
        CriticBank<Problem, PlanReading> bank = bank();
        List<JudgedPlan> judged =
                texts.stream().map(text -> judge(problem, text, bank)).toList();
        ExitCode exit = exit(judged);
        if (sarif) {
            Json.print(terminal.out(), sarif(judged));
        } else if (json) {
            Json.print(terminal.out(), facts(read, judged, exit));
        } else {
            judged.forEach(plan -> say(problem, plan));
        }
        return exit.code();
    }

    /** What is wrong with plans, and which were not decided: a log of a valid plan has neither. */
    private static Map<String, Object> sarif(List<JudgedPlan> judged) {
        List<SarifResult> results = new ArrayList<>();
        for (JudgedPlan plan : judged) {
            plan.verdict().critiques().stream()
                    .filter(PlanCritique.class::isInstance)
                    .map(critique -> SarifResult.of(plan.name(), (PlanCritique) critique, WORDS.lexicon()))
                    .forEach(results::add);
        }
        List<String> undecided = judged.stream()
                .filter(plan -> plan.verdict() instanceof Verdict.Unknown)
                .map(plan -> plan.line(WORDS))
                .toList();
        return SarifLog.of(Version.number(), results, undecided);
    }

    private CriticBank<Problem, PlanReading> bank() {
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(scrutiny.critics(spec.commandLine()));
        critics.add(
                0,
                scrutiny.flaws()
                        .<Critic<Problem, PlanReading>>map(treatment -> new AllFlaws(treatment, epsilon))
                        .orElseGet(() -> new PlanValidator(epsilon)));
        return new CriticBank<>(critics);
    }

    private JudgedPlan judge(Problem problem, PlanText text, CriticBank<Problem, PlanReading> bank) {
        PlanReading read = text.read(reading.reader(problem));
        Verdict<PlanReading> verdict = bank.judge(problem, read);
        return new JudgedPlan(text.name(), read, verdict, cost(problem, verdict));
    }

    /** Empty also if the metric has no value, or none that can be reckoned out: the plan is valid all the same. */
    private Optional<BigDecimal> cost(Problem problem, Verdict<PlanReading> verdict) {
        try {
            return verdict instanceof Verdict.Valid<PlanReading> valid
                            && valid.candidate() instanceof PlanReading.Read read
                    ? Optional.of(PlanCost.of(problem, read.plan(), epsilon))
                    : Optional.empty();
        } catch (WorkLimitException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ExitCode exit(List<JudgedPlan> judged) {
        return ExitCode.ofPlans(
                judged.stream().allMatch(plan -> plan.verdict() instanceof Verdict.Valid),
                judged.stream().anyMatch(plan -> plan.verdict() instanceof Verdict.Invalid));
    }

    private void say(Problem problem, JudgedPlan plan) {
        terminal.out().println(Terminal.printable(plan.line(WORDS)));
        if (trace) {
            States.of(problem, plan.reading()).map(states -> States.lines(states, plan.reading())).stream()
                    .flatMap(List::stream)
                    .forEach(line -> terminal.out().println("  " + Terminal.printable(line)));
        }
    }

    private Map<String, Object> facts(Reading<Problem> read, List<JudgedPlan> judged, ExitCode exit) {
        List<Map<String, Object>> plans = new ArrayList<>();
        for (JudgedPlan plan : judged) {
            Map<String, Object> facts = plan.facts(WORDS);
            if (trace) {
                States.of(read.orThrow(), plan.reading())
                        .ifPresent(states -> facts.put("states", States.facts(states)));
            }
            plans.add(facts);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("plans", plans);
        all.put("problems", Json.of(read.diagnostics()));
        all.put("exitCode", exit.code());
        return all;
    }
}
