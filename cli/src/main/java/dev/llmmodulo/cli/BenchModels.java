package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.langchain4j.EmbeddedProposer;
import dev.llmmodulo.generator.langchain4j.CallBounds;
import dev.llmmodulo.generator.langchain4j.ChatModelProposer;
import dev.llmmodulo.generator.langchain4j.ModelSpec;
import dev.llmmodulo.generator.langchain4j.Sampling;
import dev.llmmodulo.generator.langchain4j.Services;
import dev.llmmodulo.generator.langchain4j.UnpricedModelException;
import dev.llmmodulo.generator.langchain4j.UnusableModelException;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.spend.Price;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.run.Exercise;
import dev.llmmodulo.planbench.run.NoisyModel;
import dev.llmmodulo.planbench.run.Recording;
import dev.llmmodulo.planbench.run.RunModel;
import dev.llmmodulo.planbench.run.StrategyModels;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models of a benchmark. */
record BenchModels(Map<String, String> environment, PriceTable prices) {

    /** Stands before the folder of a run whose answers are given again. */
    static final String REPLAY = "replay:";

    /** Odd, so that no two of the first 2<sup>31</sup> seeds come to the same. */
    private static final long BETWEEN_SEEDS = 1_000_003;

    /** How many numbers any service takes for a seed, from 0. */
    private static final long SEEDS = 1L << 31;

    /**
     * All of a spec, by their names; those too that its strategies name.
     *
     * @throws InputException one cannot be asked like this, its key is missing, or the budget cannot be kept
     */
    Map<String, RunModel> of(RunSpec spec) throws InputException {
        requireOpinions(spec);
        Services services = new Services();
        Map<String, RunModel> models = new LinkedHashMap<>();
        for (ModelEntry entry : spec.models()) {
            models.put(entry.name(), model(entry, spec, services));
        }
        if (!models.values().stream().allMatch(Recording.class::isInstance)) {
            for (ModelEntry entry : StrategyModels.of(spec)) {
                models.put(entry.name(), model(entry, spec, services));
            }
        }
        return models;
    }

    private static void requireOpinions(RunSpec spec) throws InputException {
        Map<String, String> named = new LinkedHashMap<>();
        Stream.concat(spec.models().stream(), StrategyModels.of(spec).stream())
                .forEach(entry -> named.put(entry.name(), entry.model()));
        Optional<String> without = EmbeddedModels.withoutOpinion(spec.strategies().stream()
                .flatMap(strategy -> StrategyModels.of(strategy).opining().stream())
                .map(name -> named.getOrDefault(name, name)));
        if (without.isPresent()) {
            throw new InputException(without.get());
        }
    }

    /** The prices that are known of a spec's models. */
    Map<String, Price> pricesOf(RunSpec spec) {
        LocalDate today =
                InstantSource.system().instant().atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, Price> known = new TreeMap<>();
        Stream.concat(spec.models().stream(), StrategyModels.of(spec).stream())
                .forEach(entry ->
                        prices.priceOf(entry.model(), today).ifPresent(price -> known.put(entry.model(), price)));
        return known;
    }

    private RunModel model(ModelEntry entry, RunSpec spec, Services services) throws InputException {
        String model = entry.model();
        boolean local = model.equals(ModelEntry.NOISY)
                || model.startsWith(ModelEntry.SCRIPTED)
                || model.startsWith(REPLAY)
                || EmbeddedModels.isNamedBy(model);
        if (local && entry.sending().isPresent()) {
            throw new InputException(SendingOptions.meansNothingTo(model));
        }
        if (model.equals(ModelEntry.NOISY)) {
            return new NoisyModel(InstantSource.system());
        } else if (model.startsWith(ModelEntry.SCRIPTED)) {
            return scripted(Path.of(model.substring(ModelEntry.SCRIPTED.length())));
        } else if (model.startsWith(REPLAY)) {
            return recording(Path.of(model.substring(REPLAY.length())));
        }
        return EmbeddedModels.isNamedBy(model) ? embedded(entry, spec) : chat(entry, spec, services);
    }

    private static RunModel embedded(ModelEntry entry, RunSpec spec) throws InputException {
        for (String strategy : spec.strategies()) {
            Optional<String> unheard = EmbeddedModels.unheard(StrategyModels.of(strategy));
            if (unheard.isPresent()) {
                throw new InputException(unheard.get());
            }
        }
        try {
            return new EmbeddedRunModel(
                    EmbeddedModels.read(entry.model()), EmbeddedModels.revision(entry.model()), sampling(entry));
        } catch (UnusableModelException unusable) {
            throw new InputException(unusable.getMessage());
        }
    }

    /** Says what it has learned, beside proposing. */
    private record EmbeddedRunModel(EmbeddedModel model, String revision, Sampling sampling) implements RunModel {

        @Override
        public Proposer proposer(InstanceKey key, Exercise exercise) {
            Sampling seeded = key.seed().isPresent() ? sampling.withSeed(seed(key.seed())) : sampling;
            return new EmbeddedProposer(model, seeded, InstantSource.system());
        }

        @Override
        public Optional<String> revision(InstanceKey key) {
            return Optional.of(revision);
        }

        @Override
        public Optional<Learned> learned() {
            return EmbeddedModels.learned(model);
        }
    }

    /**
     * What a service is told for a seed of the spec in the first proposal of the first sample, modulo 2<sup>31</sup>; seed 1
     * stays 1. The seeds of later proposals and samples count on from there: those of the first 2,147 seeds are apart as long as
     * a try has at most 10,000 proposals and a seed at most 100 samples.
     */
    private static int seed(OptionalLong seed) {
        return (int) Math.floorMod(1 + (seed.getAsLong() - 1) * BETWEEN_SEEDS, SEEDS);
    }

    static Recording recording(Path folder) throws InputException {
        try {
            return Recording.of(RunLog.open(folder));
        } catch (IOException unreadable) {
            throw new InputException(unreadable.getMessage());
        }
    }

    private static RunModel scripted(Path file) throws InputException {
        try {
            ScriptedProposer proposer = new ScriptedProposer(Script.read(file), InstantSource.system());
            return (key, exercise) -> proposer;
        } catch (IllegalArgumentException noScript) {
            throw new InputException(file + ": no script of answers can be read: " + noScript.getMessage());
        }
    }

    private RunModel chat(ModelEntry entry, RunSpec spec, Services services) throws InputException {
        try {
            ModelSpec model = spec(entry);
            ChatModelProposer proposer = new ChatModelProposer(model, environment, prices, services);
            proposer.requireKept(spec.instanceLimits().budget(1));
            proposer.requireKept(spec.runLimits().budget(1));
            boolean takesSeed = model.withSampling(model.sampling().withSeed(0))
                    .settingsWithoutEffect()
                    .isEmpty();
            SentModel sent = new SentModel(entry.sending());
            return (key, exercise) -> sent.around(takesSeed ? seeded(proposer, key.seed()) : proposer);
        } catch (UnusableModelException unusable) {
            throw new InputException(unusable.getMessage() + "; without a network there are " + EmbeddedModels.EMBEDDED
                    + ", " + ModelEntry.NOISY + ", " + ModelEntry.SCRIPTED + "FILE and " + REPLAY + "FOLDER");
        } catch (UnpricedModelException unpriced) {
            throw new InputException(
                    unpriced.getMessage() + ": give it with --prices, or bound the tokens instead of the money");
        }
    }

    private static ChatModelProposer seeded(ChatModelProposer proposer, OptionalLong seed) {
        return seed.isPresent() ? proposer.withSeed(seed(seed)) : proposer;
    }

    private static ModelSpec spec(ModelEntry entry) {
        CallBounds usual = CallBounds.DEFAULT;
        CallBounds bounds = new CallBounds(
                entry.timeout().orElse(usual.timeout()),
                entry.retries().orElse(usual.retries()),
                usual.maxAnswerBytes(),
                entry.requestsPerMinute());
        ModelSpec model = ModelSpec.parse(entry.model())
                .withSampling(sampling(entry))
                .withBounds(new SentModel(entry.sending()).bounds(bounds));
        return entry.baseUrl().map(model::withBaseUrl).orElse(model);
    }

    private static Sampling sampling(ModelEntry entry) {
        return new Sampling(
                entry.temperature(), Sampling.UNSET.seed(), entry.maxOutputTokens(), entry.reasoningEffort());
    }

    /** The known list prices, and those in a file. */
    static PriceTable prices(Optional<Path> file) throws InputException {
        PriceTable shipped = PriceTable.shipped();
        try {
            return file.isPresent() ? shipped.overriddenBy(PriceTable.read(file.get())) : shipped;
        } catch (IOException unreadable) {
            throw unreadable instanceof NoSuchFileException
                    ? InputException.of(unreadable)
                    : new InputException(file.get() + ": no prices can be read: " + unreadable.getMessage());
        }
    }
}
