package dev.llmmodulo.cli;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.opinion.plan.TerminalCritic;
import dev.llmmodulo.generator.planning.StrategyMaker;
import dev.llmmodulo.generator.planning.strategy.Strategies;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.run.StrategyModels;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How proposals are spent. */
final class StrategyOptions {

    private static final String HUMAN = "human";
    private static final String CONTROLLER = "controller";
    private static final String VOTE = "vote";

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            defaultValue = RunSpec.LOOP,
            description = "How proposals are spent: loop, single, resample:N, vote:N, best-of:N, controller, beam:N, "
                    + "best-first, uct, puct, mcts-g, choice or auto, perhaps with options, as in loop,history=1,ask=rest, "
                    + "controller,rules=FILE or puct,samples=4,reward=h-ff; auto takes the best that was measured. STRATEGIES.md says them all. "
                    + "Default: ${DEFAULT-VALUE}.")
    private String strategy = RunSpec.LOOP;

    @Option(
            names = "--stronger",
            paramLabel = "PROVIDER:NAME",
            description = "A model that the strategy controller turns to when the first one is stuck; asked at "
                    + "--base-url too if it is of the provider of --model. May be repeated.")
    private List<String> stronger = List.of();

    @Option(
            names = "--critic",
            paramLabel = "human|PROVIDER:NAME",
            description = "Whom loop and controller hear beside the verifiers: a person at this terminal, or a model, "
                    + "which may also weigh the votes of vote. Neither decides anything. A model of the provider of "
                    + "--model is asked at --base-url too, any other at its usual place.")
    private Optional<String> critic = Optional.empty();

    private Optional<TerminalCritic> person = Optional.empty();

    /** @throws ParameterException there is no such strategy, or not with these options */
    StrategyMaker maker(ModelAccess access, ModelOptions model, Terminal terminal, Problem problem)
            throws InputException {
        CommandLine command = access.command();
        requireHeard(command);
        StrategyModels inStrategy = named(strategy, command);
        Optional<String> unheard = EmbeddedModels.isNamedBy(model.name())
                ? EmbeddedModels.unheard(named(spec().text(), command).withCritic(critic))
                : Optional.empty();
        unheard = unheard.or(
                () -> EmbeddedModels.withoutOpinion(Stream.concat(critic.stream(), inStrategy.opining().stream())));
        if (unheard.isPresent()) {
            throw new ParameterException(command, unheard.get());
        }
        StrategyAids aids = StrategyAids.none(model.name()).withLearned(model.learned());
        List<String> names = new ArrayList<>(inStrategy.stronger());
        names.addAll(stronger);
        List<Proposer> models = new ArrayList<>();
        for (String name : names) {
            models.add(proposer(name, access, model, problem));
        }
        aids = aids.withStronger(models);
        if (critic.isPresent() && critic.get().equals(HUMAN)) {
            aids = aids.withPerson(person(terminal));
        } else if (critic.isPresent() || inStrategy.critic().isPresent()) {
            String name = critic.or(inStrategy::critic).orElseThrow();
            aids = aids.withCritic(proposer(name, access, model, problem));
        }
        if (inStrategy.reward().isPresent()) {
            aids = aids.withReward(proposer(inStrategy.reward().get(), access, model, problem));
        }
        try {
            return Strategies.of(StrategyModels.of(spec().text()).strategy(), aids);
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        }
    }

    private static StrategyModels named(String text, CommandLine command) {
        try {
            return StrategyModels.of(text);
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(command, unusable.getMessage());
        }
    }

    private void requireHeard(CommandLine command) {
        String name = strategy.replaceFirst("[:,].*", "");
        if (critic.isPresent() && !List.of(RunSpec.LOOP, CONTROLLER, VOTE).contains(name)) {
            throw new ParameterException(
                    command,
                    "--critic means nothing to the strategy " + name + ": only loop, controller and vote hear one");
        } else if (!stronger.isEmpty() && !name.equals(CONTROLLER)) {
            throw new ParameterException(
                    command, "--stronger means nothing to the strategy " + name + ": only controller turns to one");
        }
    }

    private static Proposer proposer(String name, ModelAccess access, ModelOptions model, Problem problem)
            throws InputException {
        return model.another(name).proposers(access).apply(problem);
    }

    /** One for all problems, since it may have read ahead. */
    private TerminalCritic person(Terminal terminal) {
        if (person.isEmpty()) {
            person = Optional.of(new TerminalCritic(
                    new InputStreamReader(terminal.in(), StandardCharsets.UTF_8),
                    new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8),
                    new PddlLexicon()));
        }
        return person.get();
    }

    private StrategySpec spec() {
        StrategySpec given = StrategySpec.parse(strategy);
        if (critic.isEmpty() || given.option("critic").isPresent()) {
            return given;
        }
        Map<String, String> options = new LinkedHashMap<>(given.options());
        options.put("critic", critic.get().equals(HUMAN) ? HUMAN : "model");
        return new StrategySpec(given.name(), given.number(), options);
    }

    /** All that was asked for, by its name. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("strategy", spec().text());
        critic.ifPresent(value -> settings.put("critic", value));
        if (!stronger.isEmpty()) {
            settings.put("stronger", String.join(" ", stronger));
        }
        return settings;
    }
}
