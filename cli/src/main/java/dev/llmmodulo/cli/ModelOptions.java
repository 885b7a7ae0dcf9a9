package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.langchain4j.ChatModelProposer;
import dev.llmmodulo.generator.langchain4j.ModelSpec;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.langchain4j.UnusableModelException;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which model to ask, and how. */
final class ModelOptions {

    /** Stands before a file of answers to take instead of asking a model. */
    private static final String SCRIPTED = "scripted:";

    /** Stands before the seed of a stand-in that knows a plan and blunders. */
    private static final String NOISY = "noisy:";

    @Option(
            names = "--model",
            paramLabel = "PROVIDER:NAME",
            required = true,
            description = "The model to ask; the command models lists what there is. Without a model: "
                    + "scripted:FILE gives answers written down beforehand, noisy:SEED blunders from a known plan.")
    private String model = "";

    @Option(names = "--base-url", paramLabel = "URL", description = "Where the service is, if not at its usual place.")
    private Optional<URI> baseUrl = Optional.empty();

    @Option(names = "--temperature", paramLabel = "T", description = "Left to the service if not given.")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of the model's choices, where its service takes one.")
    private Optional<Integer> seed = Optional.empty();

    @Option(names = "--max-output-tokens", paramLabel = "N", description = "Of one answer, reasoning included.")
    private Optional<Integer> maxOutputTokens = Optional.empty();

    @Option(names = "--reasoning-effort", paramLabel = "EFFORT", description = "In the words of the service.")
    private Optional<String> reasoningEffort = Optional.empty();

    /**
     * Who proposes plans for a problem.
     *
     * @throws ParameterException the model cannot be asked like this, or its key is missing
     * @throws InputException the answers to take instead of a model's cannot be read
     */
    Function<Problem, Proposer> proposers(CommandLine command, Map<String, String> environment) throws InputException {
        try {
            if (model.startsWith(NOISY)) {
                long noise = seed(model.substring(NOISY.length()));
                return problem -> new NoisyProposer(problem, noise);
            }
            Proposer one = model.startsWith(SCRIPTED)
                    ? scripted(Path.of(model.substring(SCRIPTED.length())))
                    : new ChatModelProposer(spec(), environment, PriceTable.shipped());
            return problem -> one;
        } catch (UnusableModelException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        }
    }

    /** All that was asked for, by its name. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("model", model);
        baseUrl.ifPresent(value -> settings.put("base-url", value.toString()));
        temperature.ifPresent(value -> settings.put("temperature", value.toString()));
        seed.ifPresent(value -> settings.put("seed", value.toString()));
        maxOutputTokens.ifPresent(value -> settings.put("max-output-tokens", value.toString()));
        reasoningEffort.ifPresent(value -> settings.put("reasoning-effort", value));
        return settings;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new UnusableModelException("the seed of " + NOISY + " is no whole number: \"" + text + "\"");
        }
    }

    private static Proposer scripted(Path file) throws InputException {
        try {
            return new ScriptedProposer(Script.read(file), InstantSource.system());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InputException(file + ": no script of answers can be read: " + unreadable.getMessage());
        }
    }

    private ModelSpec spec() {
        Sampling sampling = new Sampling(
                temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                seed.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                maxOutputTokens.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                reasoningEffort);
        ModelSpec named = ModelSpec.parse(model).withSampling(sampling);
        return baseUrl.map(named::withBaseUrl).orElse(named);
    }
}
