package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.domains.instances.InstanceFamily;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.instances.UnsolvableKind;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.EmbeddedWeights;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures weights. */
@Command(
        name = "evaluate",
        description = {
            "Measures weights with held-out problems: the first answer, the loop with each kind of feedback, the reference "
                    + "planner, and problems without a plan. Started again, it goes on where it was stopped.",
            "All problems of 3 and 4 blocks that are held out are asked, of other kinds as many as said."
        },
        mixinStandardHelpOptions = true)
public final class Evaluate implements Callable<Integer> {

    /** All ways to ask several times. */
    static final List<String> LOOPS = Stream.concat(
                    Stream.of(Feedback.values()).map(one -> one.name().toLowerCase(Locale.ROOT)),
                    Stream.of(Measurement.REST))
            .toList();

    private static final int BLOCKS_WITHOUT_A_PLAN = 5;

    @Option(names = "--weights", required = true, paramLabel = "FILE")
    private Path weights = Path.of("weights.safetensors");

    @Option(names = "--out", required = true, paramLabel = "NAME", description = "Writes NAME.jsonl and NAME.md.")
    private Path out = Path.of("evaluation");

    @Option(names = "--problems", defaultValue = "200", description = "Of each kind. Default: ${DEFAULT-VALUE}.")
    private int problems;

    @Option(names = "--rounds", defaultValue = "10", description = "Of each loop. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Of problems and answers. Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Option(
            names = "--unsolvable",
            defaultValue = "50",
            description = "Problems without a plan. Default: ${DEFAULT-VALUE}.")
    private int unsolvable;

    @Option(
            names = "--ways",
            split = ",",
            paramLabel = "WAY",
            description = "Only these of greedy, usual, short, none, binary, first, all, causal, rest and planner.")
    private List<String> ways = List.of();

    @Parameters(arity = "1..*", paramLabel = "KIND", description = "Such as blocksworld-3..14, logistics or depots.")
    private List<String> kinds = List.of();

    @Override
    public Integer call() throws IOException {
        requireKnown(ways);
        EmbeddedModel model = EmbeddedWeights.of(weights);
        Path results = out.resolveSibling(out.getFileName() + ".jsonl");
        MeasuredOf.require(results, "seed " + seed + ", rounds " + rounds, List.of(weights));
        MeasurementLog log = new MeasurementLog(results);
        List<Group> groups =
                kinds.stream().flatMap(kind -> Group.named(kind).stream()).toList();
        List<String> names = groups.stream().map(Group::name).toList();
        for (Group group : groups) {
            List<Problem> drawn = HeldOutProblems.of(group, problems, seed);
            for (int number = 0; number < drawn.size(); number++) {
                measure(new Trial(group.name(), number, drawn.get(number)), model, log);
            }
            write(log, names);
            System.err.println(group.name() + ": " + drawn.size() + " problems measured");
        }
        withoutAPlan(model, log);
        write(log, names);
        return 0;
    }

    private static void requireKnown(List<String> ways) {
        List<String> known = Stream.concat(
                        Stream.of(Measurement.GREEDY, Measurement.USUAL, Measurement.SHORT, Measurement.PLANNER),
                        LOOPS.stream())
                .toList();
        for (String way : ways) {
            if (!known.contains(way)) {
                throw new IllegalArgumentException("there is no way " + way + " to measure");
            }
        }
    }

    private Sampling sampling(int number) {
        return Sampling.UNSET.withSeed(seed * 1_000_000 + number * 100);
    }

    private void measure(Trial trial, EmbeddedModel model, MeasurementLog log) throws IOException {
        Sampling usual = sampling(trial.number());
        Sampling greedy = usual.withTemperature(0);
        measure(trial, log, Measurement.GREEDY, () -> trial.loop(model, Measurement.GREEDY, Feedback.NONE, greedy, 1));
        measure(trial, log, Measurement.USUAL, () -> trial.loop(model, Measurement.USUAL, Feedback.NONE, usual, 1));
        measure(trial, log, Measurement.SHORT, () -> trial.shortPlan(model, greedy));
        for (Feedback feedback : Feedback.values()) {
            String way = feedback.name().toLowerCase(Locale.ROOT);
            measure(trial, log, way, () -> trial.loop(model, way, feedback, usual, rounds));
        }
        measure(trial, log, Measurement.REST, () -> trial.rest(model, usual, rounds));
        measure(trial, log, Measurement.PLANNER, trial::planner);
    }

    private void measure(Trial trial, MeasurementLog log, String way, MeasurementLog.Measuring measuring)
            throws IOException {
        if (ways.isEmpty() || ways.contains(way)) {
            log.measured(trial.kind(), trial.number(), way, measuring);
        }
    }

    private void withoutAPlan(EmbeddedModel model, MeasurementLog log) throws IOException {
        for (UnsolvableKind kind : List.of(UnsolvableKind.CYCLE, UnsolvableKind.CONTRADICTION)) {
            Draw draw = Draw.seeded(seed);
            for (int number = 0; number < unsolvable; number++) {
                Problem problem = InstanceFamily.BLOCKSWORLD
                        .generator(
                                KnownDomain.BLOCKSWORLD.domain(),
                                Settings.ofSize(BLOCKS_WITHOUT_A_PLAN).withUnsolvable(kind))
                        .generate(draw);
                Trial trial = new Trial("blocksworld-" + BLOCKS_WITHOUT_A_PLAN + ", " + kind, number, problem);
                log.measured(
                        trial.kind(),
                        number,
                        Measurement.UNSOLVABLE,
                        () -> trial.unsolvable(model, sampling(trial.number())));
            }
        }
    }

    private void write(MeasurementLog log, List<String> names) throws IOException {
        Files.writeString(
                out.resolveSibling(out.getFileName() + ".md"), new Tables(log.all(), names, rounds).markdown());
    }
}
