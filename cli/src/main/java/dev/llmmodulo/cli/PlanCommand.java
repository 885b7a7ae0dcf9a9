package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.search.AnytimeSearch;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.search.SearchStatistics;
import dev.llmmodulo.verifiers.unsolvability.ProvenUnsolvability;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.unsolvability.UnsolvabilityProver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
            description = "Which planner; " + FAST_DOWNWARD
                    + " is started if it is on the PATH, and its plan is judged " + "here. Default: ${DEFAULT-VALUE}.")
    private String planner = OURS;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the plan here instead.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--json", description = "Print one JSON object; the plan is in it.")
    private boolean json;

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
        if (out.isPresent()) {
            OutputFile.requireWritable(out.get());
        }
        GivenProblem given = GivenProblem.read(files, terminal);
        if (!planner.equals(OURS)) {
            return conclude(given, outside(given).plan(given.problem()));
        } else if (optimal) {
            return conclude(given, new OptimalSearch(goingBy, search.searchLimits(), this::tell).plan(given.problem()));
        }
        return anytime
                ? improve(given)
                : conclude(given, new ForwardSearch(search.searchLimits(), this::tell).plan(given.problem()));
    }

    /** Each plan is handed out as it is found. */
    private int improve(GivenProblem given) throws InputException {
        List<InputException> unwritable = new ArrayList<>();
        SearchResult last = new AnytimeSearch(
                        search.searchLimits(),
                        better -> {
                            try {
                                handOut(plan(given, better));
                            } catch (InputException failure) {
                                unwritable.add(failure);
                            }
                        },
                        this::tell)
                .plan(given.problem());
        if (!unwritable.isEmpty()) {
            throw unwritable.get(unwritable.size() - 1);
        }
        if (!(last instanceof SearchResult.Solved best)) {
            return conclude(given, last);
        }
        boolean isOptimal = best instanceof SearchResult.Optimal;
        if (isOptimal) {
            terminal.err().println("no plan is cheaper than " + best.cost().toPlainString());
        }
        return tell(ExitCode.OK, isOptimal ? "optimal" : "found", solution(plan(given, best)));
    }

    private SearchHeuristic goingBy() {
        return SearchHeuristic.of(heuristic.orElse(SearchHeuristic.LM_CUT.label()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no heuristic " + heuristic.orElseThrow() + "; there are "
                                + SearchHeuristic.labels()));
    }

    private Planner outside(GivenProblem given) throws InputException {
        require(planner.equals(FAST_DOWNWARD), "there is no planner " + planner + "; there are own and fast-downward");
        Path program = FastDownward.onPath(terminal.environment())
                .orElseThrow(() -> new InputException("neither fast-downward nor fast-downward.py is on the PATH"));
        List<String> how = optimal ? List.of("--search", "astar(lmcut())") : List.of("--alias", "lama-first");
        return new FastDownward(program, given.files(), how, search);
    }

    private int conclude(GivenProblem given, SearchResult result) throws InputException {
        if (result instanceof SearchResult.Solved solved) {
            FoundPlan plan = plan(given, solved);
            handOut(plan);
            return tell(ExitCode.OK, solved instanceof SearchResult.Optimal ? "optimal" : "found", solution(plan));
        } else if (result instanceof SearchResult.Stopped stopped) {
            terminal.err().println("no plan was found: " + Terminal.printable(stopped.why()));
            return tell(exit(stopped.cause()), "stopped", Map.of("reason", stopped.why()));
        }
        return prove(given);
    }

    /** After a search that saw everything: only a checked certificate makes that a proof. */
    private int prove(GivenProblem given) throws InputException {
        Settlement settlement = new UnsolvabilityProver(search.proofLimits()).prove(given.problem());
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            String reason = ProvenUnsolvability.of(given.problem(), unsolvable.certificate())
                    .describe(new PddlLexicon());
            terminal.err().println("proven unsolvable: " + Terminal.printable(reason));
            String kind = unsolvable.certificate().certificate().kind();
            return tell(ExitCode.PROVEN_UNSOLVABLE, "unsolvable", Map.of("certificate", kind, "reason", reason));
        }
        String words = "everything was searched, but that is not proven";
        terminal.err().println("no plan was found: " + words);
        return tell(ExitCode.UNSOLVED, "exhausted", Map.of("reason", words));
    }

    private static ExitCode exit(StopCause cause) {
        return switch (cause) {
            case UNSUPPORTED -> ExitCode.UNDECIDED;
            case WORK -> ExitCode.UNSOLVED;
            case TIME -> ExitCode.OUT_OF_TIME;
            case MEMORY -> ExitCode.OUT_OF_MEMORY;
            case INTERRUPT -> ExitCode.INTERRUPTED;
        };
    }

    private static FoundPlan plan(GivenProblem given, SearchResult.Solved solved) {
        return new FoundPlan(given.confirmed(solved.plan()), solved.cost());
    }

    private void handOut(FoundPlan plan) throws InputException {
        if (out.isPresent()) {
            plan.write(out.get());
        } else if (!json) {
            terminal.out().print(plan.text());
            terminal.out().flush();
        }
    }

    private static Map<String, Object> solution(FoundPlan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan", plan.steps().lines().toList());
        facts.put("cost", plan.cost());
        return facts;
    }

    private int tell(ExitCode exit, String outcome, Map<String, Object> more) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("outcome", outcome);
            facts.putAll(new TreeMap<>(more));
            facts.put("exitCode", exit.code());
            Json.print(terminal.out(), facts);
        }
        return exit.code();
    }

    private void tell(SearchStatistics done) {
        terminal.err()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %s expanded, %.1f s of grounding, %.1f s of search",
                        done.heuristic(),
                        Words.count(done.expanded(), "state"),
                        done.grounding().toMillis() / 1000.0,
                        done.search().toMillis() / 1000.0));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
