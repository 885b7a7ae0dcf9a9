package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A strategy that names models to be asked beside the one that proposes: {@code controller,stronger=big}, several with
 * {@code +} between them, {@code loop,critic=verifier,critic-model=big}, and {@code puct,reward=model,reward-model=big}.
 *
 * @param strategy without these names
 * @param stronger models that a controller turns to, in this order
 * @param critic the model that is asked for its opinion; if none is named, it is the one that proposes
 * @param reward the model that is asked how near states are to the goal; if none is named, it is the one that proposes
 */
public record StrategyModels(
        StrategySpec strategy, List<String> stronger, Optional<String> critic, Optional<String> reward) {

    private static final String STRONGER = "stronger";
    private static final String CRITIC = "critic";
    private static final String CRITIC_MODEL = "critic-model";
    private static final String REWARD = "reward";
    private static final String REWARD_MODEL = "reward-model";
    private static final String CONTROLLER = "controller";

    /** Kinds of critic that are models. */
    private static final Set<String> ASKED = Set.of("model", "verifier");

    public StrategyModels {
        stronger = List.copyOf(stronger);
    }

    /** @throws IllegalArgumentException it is no strategy, or names models that it never asks */
    public static StrategyModels of(String text) {
        StrategySpec given = StrategySpec.parse(text);
        Map<String, String> options = new TreeMap<>(given.options());
        List<String> stronger = Optional.ofNullable(options.remove(STRONGER))
                .map(names -> List.of(names.split("\\+", -1)))
                .orElse(List.of());
        Optional<String> critic = Optional.ofNullable(options.remove(CRITIC_MODEL));
        critic.ifPresent(model -> options.putIfAbsent(CRITIC, "model"));
        Optional<String> reward = Optional.ofNullable(options.remove(REWARD_MODEL));
        reward.ifPresent(model -> options.putIfAbsent(REWARD, "model"));
        StrategySpec strategy = new StrategySpec(given.name(), given.number(), options);
        boolean controls = given.name().equals(CONTROLLER);
        require(
                stronger.isEmpty() || controls,
                "the strategy " + given.name() + " turns to no stronger model; only " + CONTROLLER + " does");
        require(stronger.stream().noneMatch(String::isBlank), "of " + text + ", a stronger model has no name");
        require(
                critic.isEmpty() || given.hearsCritics(),
                "the strategy " + given.name() + " hears no critic; only loop, controller and vote do");
        require(
                critic.isEmpty() || ASKED.contains(options.get(CRITIC)),
                "a critic of kind " + options.get(CRITIC) + " asks no model; model and verifier do");
        require(
                reward.isEmpty() || strategy.asksForRewards(),
                "of " + text + ", no reward is asked of a model; a tree search with reward=model asks one");
        return new StrategyModels(strategy, stronger, critic, reward);
    }

    /** The same with another critic, if there is one. */
    public StrategyModels withCritic(Optional<String> other) {
        return new StrategyModels(strategy, stronger, other.or(() -> critic), reward);
    }

    /** Whether its critic, if there is one, is a model. */
    public boolean asksCritic() {
        return strategy.option(CRITIC).filter(ASKED::contains).isPresent();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * The models that a spec's strategies name and that do not propose themselves: those among its {@code others}, and those
     * written as {@code provider:name} alone.
     */
    public static List<ModelEntry> of(RunSpec spec) {
        List<String> proposing = spec.models().stream().map(ModelEntry::name).toList();
        return spec.strategies().stream()
                .flatMap(strategy -> of(spec, strategy).stream())
                .filter(entry -> !proposing.contains(entry.name()))
                .distinct()
                .toList();
    }

    /** The models that one of a spec's strategies names. */
    public static List<ModelEntry> of(RunSpec spec, String strategy) {
        Map<String, ModelEntry> known = new HashMap<>();
        Stream.concat(spec.others().stream(), spec.models().stream()).forEach(entry -> known.put(entry.name(), entry));
        return of(strategy)
                .names()
                .distinct()
                .map(name -> Optional.ofNullable(known.get(name)).orElseGet(() -> ModelEntry.of(name)))
                .toList();
    }

    private Stream<String> names() {
        return Stream.concat(stronger.stream(), opining().stream());
    }

    /** Those that are asked what they think of plans or states. */
    public List<String> opining() {
        return Stream.concat(critic.stream(), reward.stream()).toList();
    }

    boolean isEmpty() {
        return names().findAny().isEmpty();
    }

    /**
     * @param proposing what records call the model that proposes
     * @param models by their names here
     */
    StrategyAids aids(String proposing, Function<String, Proposer> models) {
        StrategyAids aids = StrategyAids.none(proposing)
                .withStronger(stronger.stream().map(models).toList());
        StrategyAids heard = critic.map(models).map(aids::withCritic).orElse(aids);
        return reward.map(models).map(heard::withReward).orElse(heard);
    }
}
