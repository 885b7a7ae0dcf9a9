package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.choice.ArmRecords;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.planning.strategy.Strategies;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.planning.strategy.StrategyFiles;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.planning.treesearch.StateReward;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.score.Graders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of a spec have to be, before anything is read that it names. */
final class SpecCheck {

    /** For strategies that are made, and then asked nothing. */
    static final Learned SOMETHING = new Learned(StateReward.CONSTANT, request -> Opinion.NONE);

    private SpecCheck() {}

    /** @throws SpecException it cannot be run, whatever its sets hold */
    static void requireRunnable(RunSpec spec) {
        requireAtLeast(1, "rounds", spec.rounds());
        requireAtLeast(1, "samples", spec.samples());
        requireAtLeast(1, "instances", spec.instances().orElse(1));
        spec.tasks().stream()
                .filter(task -> PlanBenchTask.ofCode(task).isEmpty())
                .forEach(task -> refuse("there is no task \"" + task + "\"; the tasks are "
                        + Arrays.stream(PlanBenchTask.values())
                                .map(PlanBenchTask::code)
                                .collect(Collectors.joining(", "))));
        if (spec.tasks().contains(PlanBenchTask.MODEL_PLAN_VERIFICATION.code())
                && spec.modelPlans().isEmpty()) {
            refuse("task " + PlanBenchTask.MODEL_PLAN_VERIFICATION.code()
                    + " asks about plans that a model gave: say where"
                    + " they are with modelPlans, the folder of a run or a file of PlanBench's responses");
        }
        spec.feedback().forEach(word -> Words.parse(Feedback.class, word));
        Words.parse(Proving.class, spec.prove());
        if (spec.proofTime().isNegative()) {
            refuse("proofTime is negative: " + spec.proofTime());
        }
        Graders.objection(spec.mode(), spec.extraction()).ifPresent(SpecCheck::refuse);
        for (String word : spec.prompts()) {
            boolean ours = Forms.form(word).isEmpty();
            boolean planBench = spec.mode().equals("planbench") || spec.compat();
            if (ours && (planBench || !spec.tasks().equals(List.of(PlanBenchTask.PLAN_GENERATION.code())))) {
                refuse("the prompt form " + word + " is none of PlanBench's, and for task 1 only; "
                        + Words.of(PromptForm.ZERO_SHOT_PDDL) + " is for all");
            }
        }
    }

    /** @throws SpecException strategies name a model that there is none of, or others are named by none */
    static void requireKnown(RunSpec spec, Map<String, RunModel> models) {
        List<String> asked =
                StrategyModels.of(spec).stream().map(ModelEntry::name).toList();
        spec.others().stream()
                .map(ModelEntry::name)
                .filter(name -> !asked.contains(name))
                .forEach(name -> refuse("no strategy asks the model " + name
                        + " of others, or one of models has its name; a strategy names it with stronger=" + name
                        + ", critic-model=" + name + " or reward-model=" + name));
        boolean recorded = spec.models().stream().allMatch(entry -> models.get(entry.name()) instanceof Recording);
        asked.stream()
                .filter(name -> !recorded && !models.containsKey(name))
                .forEach(name -> refuse("a strategy names the model " + name + ", which cannot be asked here"));
    }

    /**
     * @param models by their names in the spec
     * @throws SpecException a strategy goes by what its model has learned of states or plans, and that is nothing
     */
    static void requireLearned(RunSpec spec, Map<String, RunModel> models) {
        List<String> unlearned = spec.models().stream()
                .map(ModelEntry::name)
                .filter(name -> models.get(name).learned().isEmpty())
                .toList();
        spec.strategies().stream()
                .filter(text -> !unlearned.isEmpty() && StrategySpec.parse(text).needsLearned())
                .forEach(text ->
                        refuse("the strategy " + text + " goes by what its model has learned of states and plans, and "
                                + String.join(", ", unlearned) + " has learned nothing of them"));
    }

    /**
     * Makes a strategy as a run does, to fail before it begins.
     *
     * @param text with the models that it names
     * @param model what records call the model that proposes
     * @param learned what that has learned
     * @throws IllegalArgumentException the strategy means nothing
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException a file that it names cannot be read
     */
    static void requireMakeable(String text, String model, Optional<Learned> learned, StrategyFiles files) {
        Strategies.of(
                StrategyModels.of(text).strategy(),
                StrategyAids.none(model)
                        .withLearned(learned)
                        .withExperience(ArmRecords.unkept())
                        .withFiles(files));
    }

    /**
     * Where several are made at once it depends on time which of them are, which could not be made again byte for byte.
     *
     * @throws SpecException a strategy, or one that it chooses among, makes several proposals at once
     */
    static void requireOneProposalAtATime(RunSpec spec, StrategyFiles files) {
        for (String text : spec.strategies()) {
            StrategySpec strategy = StrategySpec.parse(text);
            if (Stream.concat(Stream.of(strategy), Strategies.arms(strategy, files).stream())
                    .anyMatch(one -> one.option("parallel").isPresent())) {
                refuse("the strategy " + text + " makes several proposals at once; in a run, say with the "
                        + "model's concurrency how many instances are worked on at once");
            }
        }
    }

    private static void requireAtLeast(int least, String what, int number) {
        if (number < least) {
            refuse(what + " is " + number + ", but has to be at least " + least);
        }
    }

    private static void refuse(String why) {
        throw new SpecException(why);
    }
}
