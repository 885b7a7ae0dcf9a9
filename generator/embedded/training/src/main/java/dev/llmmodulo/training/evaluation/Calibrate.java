package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.EmbeddedWeights;
import dev.llmmodulo.generator.embedded.langchain4j.EmbeddedProposer;
import dev.llmmodulo.generator.embedded.value.EmbeddedValue;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a value head. */
@Command(
        name = "calibrate",
        description = {
            "Measures a value head with held-out problems: lets the model answer each, judges the answers, and compares what "
                    + "the head expected of the problem, of a state on the way, of a step and of the finished plan. Started "
                    + "again, it goes on where it was stopped.",
            "All problems of 3 and 4 blocks that are held out are asked, of other kinds as many as said."
        },
        mixinStandardHelpOptions = true)
public final class Calibrate implements Callable<Integer> {

    @Option(names = "--weights", required = true, paramLabel = "FILE", description = "With a value head.")
    private Path weights = Path.of("weights.safetensors");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME",
            description = "Writes NAME.md, NAME.reliability.jsonl and, with each prediction, NAME.jsonl.")
    private Path out = Path.of("calibration");

    @Option(names = "--problems", defaultValue = "100", description = "Of each kind. Default: ${DEFAULT-VALUE}.")
    private int problems;

    @Option(names = "--each", defaultValue = "2", description = "Answers to each. Default: ${DEFAULT-VALUE}.")
    private int each;

    @Option(names = "--temperature", description = "Of the answers. Default: ${DEFAULT-VALUE}.")
    private double temperature = EmbeddedProposer.USUAL_TEMPERATURE;

    @Option(names = "--seed", defaultValue = "1", description = "Of problems and answers. Default: ${DEFAULT-VALUE}.")
    private int seed;

    @Parameters(arity = "1..*", paramLabel = "KIND", description = "Such as blocksworld-3..14, logistics or depots.")
    private List<String> kinds = List.of();

    @Override
    public Integer call() throws IOException {
        EmbeddedModel model = EmbeddedWeights.of(weights);
        EmbeddedValue value = model.value()
                .orElseThrow(() -> new IllegalArgumentException(
                        weights + ": these weights have no value head; value.sh trains one"));
        ForecastTrial trial = new ForecastTrial(model, value, each, temperature);
        MeasuredOf.require(
                sibling(".jsonl"),
                "seed " + seed + ", answers " + each + ", temperature " + temperature,
                List.of(weights));
        JsonLines<ForecastProblem> log =
                new JsonLines<>(sibling(".jsonl"), ForecastProblem.class, ForecastProblem::key);
        List<Group> groups =
                kinds.stream().flatMap(kind -> Group.named(kind).stream()).toList();
        for (Group group : groups) {
            List<Problem> drawn = HeldOutProblems.of(group, problems, seed);
            for (int i = 0; i < drawn.size(); i++) {
                int number = i;
                log.measured(
                        ForecastProblem.key(group.name(), number),
                        () -> new ForecastProblem(
                                group.name(), number, trial.predictions(drawn.get(number), seed(number))));
            }
            CalibrationTables tables = new CalibrationTables(
                    log.all(), groups.stream().map(Group::name).toList());
            Files.writeString(sibling(".md"), tables.markdown());
            Files.writeString(sibling(".reliability.jsonl"), tables.jsonLines());
            System.err.println(group.name() + ": " + drawn.size() + " problems measured");
        }
        return 0;
    }

    /** One for each answer to each problem, and to a state on the way. */
    private long seed(int number) {
        return seed * 1_000_000L + 2L * each * number;
    }

    private Path sibling(String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }
}
