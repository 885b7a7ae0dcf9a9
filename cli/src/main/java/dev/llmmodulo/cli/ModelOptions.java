package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.langchain4j.EmbeddedProposer;
import dev.llmmodulo.generator.langchain4j.ChatModelProposer;
import dev.llmmodulo.generator.langchain4j.ModelSpec;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.langchain4j.UnpricedModelException;
import dev.llmmodulo.generator.langchain4j.UnusableModelException;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which model to ask, and how. */
final class ModelOptions {

    static final String NOISY_CAVEAT = "noisy is no model but a stand-in that knows a plan: what it needs is no result";

    private static final int USUAL_SEED = EmbeddedProposer.USUAL_SEED;

    @Option(
            names = "--model",
            paramLabel = "PROVIDER:NAME",
            description = "The model to ask; the command models lists what there is. Without a network: embedded is a "
                    + "small model of our own, embedded:FILE the same with other weights, embedded-traces:FILE such as write a "
                    + "search before the plan; scripted:FILE gives answers written down beforehand, noisy blunders from a known plan. "
                    + "Default: embedded.")
    private String model = EmbeddedModels.EMBEDDED;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the service is, if not at its usual place. Other models of the same provider that "
                    + "--critic, --stronger or a strategy names are asked there too.")
    private Optional<URI> baseUrl = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "Left to the service if not given. For embedded, " + EmbeddedProposer.USUAL_TEMPERATURE
                    + " if not given.")
    private Optional<Double> temperature = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the model's choices, where its service takes one. For noisy and embedded, " + USUAL_SEED
                    + " if not given.")
    private Optional<Integer> seed = Optional.empty();

    @Option(names = "--max-output-tokens", paramLabel = "N", description = "Of one answer, reasoning included.")
    private Optional<Integer> maxOutputTokens = Optional.empty();

    @Option(names = "--reasoning-effort", paramLabel = "EFFORT", description = "In the words of the service.")
    private Optional<String> reasoningEffort = Optional.empty();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "What models cost, beside the known list prices, in US dollars per million tokens: "
                    + "prices: [{model: \"openai:x\", from: 2026-01-01, input: 0.4, output: 1.6}]")
    private Optional<Path> prices = Optional.empty();

    @Mixin
    private SendingOptions sending = new SendingOptions();

    private Optional<EmbeddedModel> weights = Optional.empty();

    /**
     * Who proposes plans for a problem.
     *
     * @throws ParameterException the model cannot be asked like this, its key is missing, or the budget cannot be kept
     * @throws InputException the prices, or the answers to take instead of a model's, cannot be read
     */
    Function<Problem, Proposer> proposers(ModelAccess access) throws InputException {
        CommandLine command = access.command();
        if (model.startsWith(ModelEntry.SCRIPTED)) {
            refuse(command, "--seed", seed);
        }
        if (ModelEntry.isStandIn(model)) {
            refuse(command, "--base-url", baseUrl);
            refuse(command, "--temperature", temperature);
            refuse(command, "--max-output-tokens", maxOutputTokens);
            refuse(command, "--reasoning-effort", reasoningEffort);
        }
        if ((ModelEntry.isStandIn(model) || EmbeddedModels.isNamedBy(model))
                && sending.sending(command).isPresent()) {
            throw new ParameterException(command, SendingOptions.meansNothingTo(model));
        }
        if (model.equals(ModelEntry.NOISY)) {
            return problem -> new NoisyProposer(problem, seed.orElse(USUAL_SEED));
        }
        Proposer one = model.startsWith(ModelEntry.SCRIPTED)
                ? scripted(Path.of(model.substring(ModelEntry.SCRIPTED.length())))
                : EmbeddedModels.isNamedBy(model) ? embedded(command) : chat(access);
        return problem -> one;
    }

    /**
     * Another model, at the same prices; a service is called in the same way, and at the same place if it is of the same
     * provider, but told nothing else.
     */
    ModelOptions another(String name) {
        ModelOptions other = new ModelOptions();
        other.model = name;
        other.prices = prices;
        if (provider(name).equals(provider(model))) {
            other.baseUrl = baseUrl;
        }
        if (!ModelEntry.isStandIn(name) && !EmbeddedModels.isNamedBy(name)) {
            other.sending = sending;
        }
        return other;
    }

    private static String provider(String model) {
        return model.split(":", 2)[0];
    }

    /** The files that it is read from, and its prices. */
    List<Path> read() {
        Optional<Path> file = Stream.of(ModelEntry.SCRIPTED, EmbeddedModels.EMBEDDED_OF, EmbeddedModels.TRACES_OF)
                .filter(model::startsWith)
                .map(before -> Path.of(model.substring(before.length())))
                .findFirst();
        return Stream.concat(file.stream(), prices.stream()).toList();
    }

    String name() {
        return model;
    }

    /** What a user must know who sees no model's name on the command line. */
    Optional<String> caveat() {
        return model.equals(ModelEntry.NOISY) ? Optional.of(NOISY_CAVEAT) : Optional.empty();
    }

    /** What to do when a solve was aborted; empty where another model would not help. */
    Optional<String> hint(Outcome.Boundary failed) {
        return failed == Outcome.Boundary.MODEL && EmbeddedModels.isNamedBy(model)
                ? Optional.of(
                        "hint: --model names another model, llm-modulo models lists them; llm-modulo plan needs none")
                : Optional.empty();
    }

    /** Whether it came to nothing because the embedded model cannot read what it was asked. */
    boolean cannotRead(Outcome<?> outcome) {
        return EmbeddedModels.isNamedBy(model)
                && outcome instanceof Outcome.Aborted<?> aborted
                && aborted.boundary() == Outcome.Boundary.MODEL
                && aborted.reason().startsWith(Words.REFUSED);
    }

    /** All that was asked for, by its name. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("model", model);
        baseUrl.ifPresent(value -> settings.put("base-url", value.toString()));
        temperature
                .or(() -> EmbeddedModels.isNamedBy(model)
                        ? Optional.of(EmbeddedProposer.USUAL_TEMPERATURE)
                        : Optional.empty())
                .ifPresent(value -> settings.put("temperature", value.toString()));
        seed.or(() -> model.equals(ModelEntry.NOISY) || EmbeddedModels.isNamedBy(model)
                        ? Optional.of(USUAL_SEED)
                        : Optional.empty())
                .ifPresent(value -> settings.put("seed", value.toString()));
        maxOutputTokens.ifPresent(value -> settings.put("max-output-tokens", value.toString()));
        reasoningEffort.ifPresent(value -> settings.put("reasoning-effort", value));
        prices.ifPresent(value -> settings.put("prices", value.toString()));
        sending.members().forEach((name, value) -> settings.put(name, value.toString()));
        return settings;
    }

    private Proposer embedded(CommandLine command) throws InputException {
        if (baseUrl.isPresent() || reasoningEffort.isPresent()) {
            throw new ParameterException(
                    command,
                    (baseUrl.isPresent() ? "--base-url" : "--reasoning-effort")
                            + " means nothing to the embedded model, which runs in this process and does not think aloud");
        }
        try {
            return new EmbeddedProposer(weights(), sampling(), InstantSource.system());
        } catch (UnusableModelException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        }
    }

    /** What the model has learned of states and plans, if it is one that does. */
    Optional<Learned> learned() throws InputException {
        return EmbeddedModels.isNamedBy(model) ? EmbeddedModels.learned(weights()) : Optional.empty();
    }

    /** Read once. */
    private EmbeddedModel weights() throws InputException {
        if (weights.isEmpty()) {
            weights = Optional.of(EmbeddedModels.read(model));
        }
        return weights.get();
    }

    private void refuse(CommandLine command, String option, Optional<?> given) {
        if (given.isPresent()) {
            throw new ParameterException(
                    command, option + " means nothing to the stand-in " + model + ": name a model with --model");
        }
    }

    private Proposer chat(ModelAccess access) throws InputException {
        CommandLine command = access.command();
        try {
            SentModel sent = new SentModel(sending.sending(command));
            ModelSpec named = spec();
            ModelSpec spec = named.withBounds(sent.bounds(named.bounds()));
            if (!spec.settingsWithoutEffect().isEmpty()) {
                throw new ParameterException(
                        command,
                        "--" + String.join(", --", spec.settingsWithoutEffect()) + " means nothing to "
                                + spec.provider().word() + ", whose protocol has no place for it");
            }
            ChatModelProposer proposer =
                    new ChatModelProposer(spec, access.environment(), priceTable(), access.services());
            proposer.requireKept(access.budget());
            return sent.around(proposer);
        } catch (UnusableModelException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        } catch (UnpricedModelException unpriced) {
            throw new ParameterException(
                    command, unpriced.getMessage() + ": give it with --prices, or use --tokens-budget");
        }
    }

    private PriceTable priceTable() throws InputException {
        PriceTable shipped = PriceTable.shipped();
        try {
            return prices.isPresent() ? shipped.overriddenBy(PriceTable.read(prices.get())) : shipped;
        } catch (NoSuchFileException missing) {
            throw new InputException(prices.get() + ": there is no such file");
        } catch (IOException unreadable) {
            throw new InputException(unreadable.getMessage());
        }
    }

    private static Proposer scripted(Path file) throws InputException {
        try {
            return new ScriptedProposer(Script.read(file), InstantSource.system());
        } catch (IllegalArgumentException noScript) {
            throw new InputException(file + ": no script of answers can be read: " + noScript.getMessage());
        }
    }

    private ModelSpec named() {
        try {
            return ModelSpec.parse(model);
        } catch (UnusableModelException unknown) {
            throw new UnusableModelException(unknown.getMessage() + "; without a network there are "
                    + EmbeddedModels.EMBEDDED + ", " + EmbeddedModels.EMBEDDED_OF + "FILE, " + ModelEntry.NOISY
                    + " and " + ModelEntry.SCRIPTED + "FILE");
        }
    }

    private Sampling sampling() {
        return new Sampling(
                temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                seed.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                maxOutputTokens.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                reasoningEffort);
    }

    private ModelSpec spec() {
        ModelSpec named = named().withSampling(sampling());
        return baseUrl.map(named::withBaseUrl).orElse(named);
    }
}
