package dev.llmmodulo.cli;

import dev.llmmodulo.cli.PlanOrProof.Answer;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.search.AnytimeSearch;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.search.SearchStatistics;
import dev.llmmodulo.verifiers.unsolvability.ProvenUnsolvability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** Looks for a plan without a model. */
@Command(
        name = "plan",
        description = {
            "Looks for a plan without a model; it is judged valid before it is handed out.",
            "Proofs that there is none come first where they cost little, the others when a search has found nothing.",
            "Exit code 0 with a plan, 11 with a checked proof that there is none, 12 if all was searched without a proof, "
                    + "22 and 23 at a limit, 34 if the problem uses what is not supported."
        },
        customSynopsis = "llm-modulo plan [OPTIONS] [DOMAIN] PROBLEM",
        footerHeading = "%nExamples:%n",
        footer = {
            "  llm-modulo plan cli/examples/blocksworld/sussman.pddl",
            "  llm-modulo plan --optimal --heuristic h-max cli/examples/blocksworld/sussman.pddl"
        })
final class PlanCommand implements Callable<Integer> {

    private static final String OURS = "own";
    private static final String FAST_DOWNWARD = "fast-downward";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description = "A problem, perhaps with its domain before it; else the domain beside it.")
    private List<Path> files = List.of();

    @Option(names = "--optimal", description = "Only a plan that no other is cheaper than.")
    private boolean optimal;

    @Option(
            names = "--anytime",
            description =
                    "Any plan first, told or written at once; then cheaper ones, until none is or the time is up.")
    private boolean anytime;

    @Option(
            names = "--heuristic",
            paramLabel = "lm-cut|h-max|blind",
            description =
                    "What a search for a cheapest plan goes by; lm-cut if not given. Where it does not support the "
                            + "problem, another is taken and named.")
    private Optional<String> heuristic = Optional.empty();

    @Option(
            names = "--planner",
            paramLabel = OURS + "|" + FAST_DOWNWARD,
            defaultValue = OURS,
            description =
                    "Which planner; " + FAST_DOWNWARD + " must be on the PATH. Its plan is judged here; if it finds "
                            + "none, that is not believed but proofs are tried. Default: ${DEFAULT-VALUE}.")
    private String planner = OURS;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan here instead.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--json",
            description = {
                "Print one JSON object: outcome (optimal, found, unsolvable, exhausted or stopped), exitCode; plan, cost and "
                        + "validated; certificate and reason; and under \"efforts\" the proofs that were tried.",
                "Under \"statistics\", if our planner searched: heuristic; expanded, evaluated and generated, in states; "
                        + "groundingSeconds, searchSeconds; with --optimal expandedBeforeLastLayer, the states expanded "
                        + "before those of the last value of cost so far and estimate."
            })
    private boolean json;

    private Optional<SearchStatistics> statistics = Optional.empty();
    private boolean isHandedOut;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InputException {
        require(!(optimal && anytime), "--optimal and --anytime exclude each other");
        require(heuristic.isEmpty() || optimal, "--heuristic means nothing without --optimal");
        require(
                planner.equals(OURS) || heuristic.isEmpty() && !anytime,
                "--heuristic and --anytime mean nothing to another planner than ours");
        SearchHeuristic goingBy = goingBy();
        Optional<Path> program = outsideProgram();
        if (out.isPresent()) {
            OutputFile.requireWritable(out.get(), PddlFiles.of(files).read());
        }
        GivenProblem given = GivenProblem.read(files, terminal);
        List<InputException> unwritable = new ArrayList<>();
        boolean onlyByPlanner = optimal || program.isPresent();
        Answer answer = new PlanOrProof(
                        search, onlyByPlanner, left -> planner(given, goingBy, program, left, unwritable))
                .answer(given.problem());
        if (!unwritable.isEmpty()) {
            throw unwritable.get(unwritable.size() - 1);
        }
        return conclude(given, answer);
    }

    private Planner planner(
            GivenProblem given,
            SearchHeuristic goingBy,
            Optional<Path> program,
            Duration left,
            List<InputException> unwritable) {
        if (program.isPresent()) {
            List<String> how = optimal ? List.of("--search", "astar(lmcut())") : List.of("--alias", "lama-first");
            return new FastDownward(program.get(), given.files(), how, search.memory(), left);
        } else if (optimal) {
            return new OptimalSearch(goingBy, search.searchLimits(left), this::tell);
        }
        return anytime
                ? new AnytimeSearch(search.searchLimits(left), better -> handOut(given, better, unwritable), this::tell)
                : new ForwardSearch(search.searchLimits(left), this::tell);
    }

    /** Each plan is handed out as it is found. */
    private void handOut(GivenProblem given, SearchResult.Solved better, List<InputException> unwritable) {
        isHandedOut = true;
        try {
            handOut(plan(given, better));
        } catch (InputException failure) {
            unwritable.add(failure);
        }
    }

    private SearchHeuristic goingBy() {
        return SearchHeuristic.of(heuristic.orElse(SearchHeuristic.LM_CUT.label()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no heuristic " + heuristic.orElseThrow() + "; there are "
                                + SearchHeuristic.labels()));
    }

    private Optional<Path> outsideProgram() {
        if (planner.equals(OURS)) {
            return Optional.empty();
        }
        require(planner.equals(FAST_DOWNWARD), "there is no planner " + planner + "; there are own and fast-downward");
        Optional<Path> program = FastDownward.onPath(terminal.environment());
        require(
                program.isPresent(),
                "neither fast-downward nor fast-downward.py is on the PATH; add its folder there, or leave out --planner "
                        + "to use the planner that comes with llm-modulo");
        return program;
    }

    private int conclude(GivenProblem given, Answer answer) throws InputException {
        if (answer instanceof Answer.Planned planned) {
            return conclude(given, planned);
        }
        Efforts.print(answer.efforts(), terminal);
        if (answer instanceof Answer.Proven proven) {
            String reason = ProvenUnsolvability.of(given.problem(), proven.certificate())
                    .describe(new PddlLexicon());
            if (!json) {
                terminal.out().println("proven unsolvable: " + Terminal.printable(reason));
            }
            String kind = proven.certificate().certificate().kind();
            return tell(
                    ExitCode.PROVEN_UNSOLVABLE, "unsolvable", Map.of("certificate", kind, "reason", reason), answer);
        }
        Answer.Neither neither = (Answer.Neither) answer;
        terminal.err().println("no plan was found: " + Terminal.printable(neither.why()));
        return tell(neither.exit(), neither.outcome(), Map.of("reason", neither.why()), answer);
    }

    private int conclude(GivenProblem given, Answer.Planned planned) throws InputException {
        FoundPlan plan = plan(given, planned.plan());
        if (!isHandedOut) {
            handOut(plan);
        }
        boolean isOptimal = planned.plan() instanceof SearchResult.Optimal;
        if (anytime && planned.plan() instanceof SearchResult.Optimal optimal) {
            terminal.err().println("no plan is cheaper than " + optimal.cost().toPlainString());
        }
        return tell(ExitCode.OK, isOptimal ? "optimal" : "found", solution(plan), planned);
    }

    private static FoundPlan plan(GivenProblem given, SearchResult.Solved solved) {
        return new FoundPlan(given.confirmed(solved.plan()), solved.value());
    }

    private void handOut(FoundPlan plan) throws InputException {
        if (out.isPresent()) {
            plan.write(out.get());
        } else if (!json) {
            terminal.out().print(plan.text());
            terminal.out().flush();
        }
    }

    /** No plan gets here that was not judged valid. */
    private static Map<String, Object> solution(FoundPlan plan) {
        Map<String, Object> facts = plan.facts();
        facts.put("validated", true);
        return facts;
    }

    private int tell(ExitCode exit, String outcome, Map<String, Object> more, Answer answer) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("outcome", outcome);
            facts.putAll(new TreeMap<>(more));
            statistics.ifPresent(done -> facts.put("statistics", SearchFacts.of(done, optimal)));
            facts.put("efforts", Efforts.facts(answer.efforts()));
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        }
        return exit.code();
    }

    private void tell(SearchStatistics done) {
        statistics = Optional.of(done);
        terminal.err().println(SearchFacts.line(done));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
