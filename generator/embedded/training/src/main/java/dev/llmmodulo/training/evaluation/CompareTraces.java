package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.training.traces.PlanWriter;
import dev.llmmodulo.training.traces.PlanWriter.Way;
import dev.llmmodulo.training.traces.TracingModel;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures weights that write a trace before the plan against weights that do not. */
@Command(
        name = "compare-traces",
        description = {
            "Asks two models the same held-out problems, one for plans, one for traces and then plans: the first answer, and "
                    + "answers drawn until one is valid, by the tokens spent. Also counts how many of the steps in the traces can "
                    + "be taken where they stand. Started again, it goes on where it was stopped.",
            "All problems of 3 and 4 blocks that are held out are asked, of other kinds as many as said."
        },
        mixinStandardHelpOptions = true)
public final class CompareTraces implements Callable<Integer> {

    /** Of the calls that may be made to one problem. */
    private static final int SEEDS = 1000;

    @Option(
            names = "--plans",
            required = true,
            paramLabel = "FILE",
            description = "Weights of the model without traces.")
    private Path plans = Path.of("plans.safetensors");

    @Option(names = "--traces", required = true, paramLabel = "FILE", description = "Weights of the model with traces.")
    private Path traces = Path.of("traces.safetensors");

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.jsonl and NAME.md.")
    private Path out = Path.of("comparison");

    @Option(names = "--problems", defaultValue = "100", description = "Of each kind. Default: ${DEFAULT-VALUE}.")
    private int problems;

    @Option(
            names = "--budget",
            defaultValue = "3200",
            description = "Tokens in and out that are spent on a problem. Default: ${DEFAULT-VALUE}.")
    private long budget;

    @Option(names = "--longest", defaultValue = "2048", description = "Tokens of an answer. Default: ${DEFAULT-VALUE}.")
    private int longest;

    @Option(names = "--temperature", defaultValue = "0.3", description = "Of drawn answers. Default: ${DEFAULT-VALUE}.")
    private double temperature;

    @Option(names = "--seed", defaultValue = "1", description = "Of problems and answers. Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Parameters(arity = "1..*", paramLabel = "KIND", description = "Such as blocksworld-4..8, logistics or depots.")
    private List<String> kinds = List.of();

    @Override
    public Integer call() throws IOException {
        PlanWriter planning = TracingModel.read(plans);
        PlanWriter tracing = TracingModel.read(traces);
        Path results = out.resolveSibling(out.getFileName() + ".jsonl");
        String settings =
                "seed " + seed + ", temperature " + temperature + ", budget " + budget + ", longest " + longest;
        MeasuredOf.require(results, settings, List.of(plans, traces));
        JsonLines<TraceMeasurement> log = new JsonLines<>(results, TraceMeasurement.class, TraceMeasurement::key);
        List<Group> groups =
                kinds.stream().flatMap(kind -> Group.named(kind).stream()).toList();
        for (Group group : groups) {
            List<Problem> drawn = HeldOutProblems.of(group, problems, seed);
            for (int number = 0; number < drawn.size(); number++) {
                Problem problem = drawn.get(number);
                measure(new TraceTrial(group.name(), number, problem, planning, Way.PLAN), log);
                measure(new TraceTrial(group.name(), number, problem, tracing, Way.TRACE), log);
            }
            List<String> names = groups.stream().map(Group::name).toList();
            Files.writeString(
                    out.resolveSibling(out.getFileName() + ".md"),
                    new TraceTables(log.all(), names, budget).markdown());
            System.err.println(group.name() + ": " + drawn.size() + " problems measured");
        }
        return 0;
    }

    private void measure(TraceTrial trial, JsonLines<TraceMeasurement> log) throws IOException {
        long first = (seed * 1_000_000L + trial.number()) * SEEDS;
        String problem = trial.kind() + " " + trial.number() + " ";
        String greedy = problem + TraceMeasurement.greedy(trial.way());
        log.measured(greedy, () -> trial.greedy(first, longest));
        String resampled = problem + TraceMeasurement.resampled(trial.way());
        log.measured(resampled, () -> trial.resampled(temperature, first + 1, longest, budget));
    }
}
