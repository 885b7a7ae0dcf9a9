package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.llmmodulo.generator.planning.strategy.StrategyFiles;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.Limits;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.Sending;
import dev.llmmodulo.planbench.score.Graders;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A spec as it is written; what is left out has a usual value. The members mean what they mean in {@link RunSpec}. */
record SpecFile(
        Optional<List<String>> tasks,
        Optional<List<String>> domains,
        Optional<List<String>> folders,
        Optional<List<String>> ladders,
        OptionalInt instances,
        Optional<String> modelPlans,
        Optional<List<Model>> models,
        Optional<List<Model>> others,
        Optional<List<String>> prompts,
        Optional<List<String>> feedback,
        Optional<List<String>> strategies,
        OptionalInt rounds,
        OptionalInt samples,
        Optional<List<Long>> seeds,
        Optional<String> extraction,
        Optional<String> mode,
        Optional<String> prove,
        Optional<Duration> proofTime,
        Optional<Boolean> compat,
        Optional<Limits> instanceLimits,
        Optional<Limits> runLimits) {

    private static final String STRICT = "strict";
    private static final int USUAL_ROUNDS = 10;
    private static final Duration USUAL_PROOF_TIME = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException what is said cannot be so */
    RunSpec spec() {
        requirePaths("folders", folders.orElse(List.of()));
        requirePaths("ladders", ladders.orElse(List.of()));
        requirePaths("modelPlans", modelPlans.stream().toList());
        requirePaths("models", scripts(models));
        requirePaths("others", scripts(others));
        return new RunSpec(
                tasks.orElse(List.of("t1")),
                domains.orElse(List.of()),
                folders.orElse(List.of()),
                ladders.orElse(List.of()),
                instances,
                modelPlans,
                models.orElse(List.of()).stream().map(Model::entry).toList(),
                others.orElse(List.of()).stream().map(Model::entry).toList(),
                prompts.orElse(List.of(Forms.PDDL)),
                feedback.orElse(List.of("first")),
                strategies.orElse(List.of(RunSpec.LOOP)).stream()
                        .map(SpecFile::strategy)
                        .toList(),
                rounds.orElse(USUAL_ROUNDS),
                samples.orElse(1),
                seeds.orElse(List.of()),
                extraction.orElseGet(() -> Graders.usualExtraction(mode.orElse(STRICT))),
                mode.orElse(STRICT),
                prove.orElse("on-claim"),
                proofTime.orElse(USUAL_PROOF_TIME),
                compat.orElse(false),
                instanceLimits.orElse(Limits.NONE),
                runLimits.orElse(Limits.NONE));
    }

    private static List<String> scripts(Optional<List<Model>> models) {
        return models.orElse(List.of()).stream()
                .map(Model::model)
                .filter(model -> model.startsWith(ModelEntry.SCRIPTED))
                .map(model -> model.substring(ModelEntry.SCRIPTED.length()))
                .toList();
    }

    /** The member stands in quotes, by which it is found in the file. */
    private static void requirePaths(String member, List<String> names) {
        for (String name : names) {
            try {
                Path.of(name);
            } catch (InvalidPathException unnameable) {
                throw new IllegalArgumentException(
                        "\"" + member + "\" names what no file or folder can be called: " + unnameable.getReason());
            }
        }
    }

    private static String strategy(String text) {
        SpecCheck.requireMakeable(text, "", Optional.of(SpecCheck.SOMETHING), StrategyFiles.ON_DISK);
        return StrategySpec.parse(text).text();
    }

    /** A model, which may also be written as its name alone. */
    record Model(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String model,

            Optional<String> name,
            Optional<URI> baseUrl,
            OptionalDouble temperature,
            OptionalInt maxOutputTokens,
            Optional<String> reasoningEffort,
            OptionalInt concurrency,
            OptionalInt requestsPerMinute,
            OptionalInt retries,
            Optional<Duration> timeout,
            Optional<Sending> sending) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Model {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Model named(String model) {
            return new Model(
                    model,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        ModelEntry entry() {
            return new ModelEntry(
                    model,
                    name.orElse(model),
                    baseUrl,
                    temperature,
                    maxOutputTokens,
                    reasoningEffort,
                    concurrency.orElse(1),
                    requestsPerMinute,
                    retries,
                    timeout,
                    sending);
        }
    }
}
