package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.augmentation.AugmentedPrompt;
import dev.llmmodulo.generator.planning.PlanFingerprints;
import dev.llmmodulo.generator.planning.StrategyMaker;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.strategy.MetaController;
import dev.llmmodulo.generator.strategy.MetaRules;
import dev.llmmodulo.generator.strategy.Reserves;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A controller, as a spec says it: the rules that it goes by, and what it can fall back on. */
final class Controllers {

    /** What a controller tries when the model is stuck, in this order. */
    private static final List<String> AUGMENTATIONS = List.of("chain-of-thought", "advice", "worked-example");

    /** Says which search a controller turns to. */
    private static final String THEN = "then";

    /** Says by which rules a controller chooses. */
    static final String RULES = "rules";

    private Controllers() {}

    static StrategyMaker maker(StrategySpec spec, StrategyAids aids) {
        Strategies.requireNoNumber(spec);
        Set<String> options = Stream.concat(Conversation.OPTIONS.stream(), Stream.of(THEN, RULES))
                .collect(Collectors.toUnmodifiableSet());
        Optional<Course<Problem, PlanReading>> search = spec.option(THEN).map(TreeSearches::course);
        Conversation conversation = new Conversation(spec.requireOnly(options), aids).requireRight();
        MetaRules rules =
                spec.option(RULES).map(aids.files()::read).map(MetaRules::read).orElse(MetaRules.DEFAULT);
        return (parts, listener) -> (instance, problem, meter) -> {
            Conversation.Parts one = conversation.parts(parts, instance, meter, listener);
            Reserves<Problem, PlanReading> reserves = reserves(parts, aids, search);
            reserves = conversation.rest(parts).map(reserves::withRest).orElse(reserves);
            return new MetaController<>(rules, new PlanFingerprints(), reserves)
                    .strategy(one.loop(), Strategies.both(listener, one.listener()))
                    .solve(instance, problem, meter);
        };
    }

    private static Reserves<Problem, PlanReading> reserves(
            StrategyParts parts, StrategyAids aids, Optional<Course<Problem, PlanReading>> search) {
        // Made when they are used, for a worked example takes its time.
        List<InitialPrompt<Problem>> augmented = AUGMENTATIONS.stream()
                .<InitialPrompt<Problem>>map(name ->
                        problem -> new AugmentedPrompt(parts.style(), FirstPrompts.named(name, parts)).write(problem))
                .toList();
        Reserves<Problem, PlanReading> reserves = Reserves.<Problem, PlanReading>none()
                .withAugmentations(augmented)
                .withStronger(aids.stronger());
        return search.map(reserves::withSearch).orElse(reserves);
    }
}
