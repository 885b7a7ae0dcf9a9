package dev.llmmodulo.planbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What a run is of: every task, on every instance of every set, by every model, with every prompt form and feedback,
 * for every seed and sample.
 *
 * @param tasks PlanBench's names of tasks, such as {@code t1}
 * @param domains named domains, whose own instances are taken, or problems to be made, such as
 *     {@code blocksworld:10,count=50,seed=7}
 * @param folders folders of PDDL problems with their domain
 * @param ladders folders of problems of growing size
 * @param instances at most so many of each set, the first ones
 * @param modelPlans the folder of a run or a file of PlanBench, whose answers are the plans that task 3.1 asks about
 * @param others models that propose nothing by themselves, but are named by strategies, such as {@code
 *     controller,stronger=big}
 * @param prompts forms of the prompt
 * @param feedback how much of a verdict is told
 * @param strategies how the proposals are spent, such as {@link #LOOP}, which is meant if there are none, or {@code best-of:8}
 * @param rounds proposals at most for one try
 * @param samples tries of each instance, independent of each other
 * @param seeds of the models' choices; if there are none, each instance is run once, without a seed
 * @param extraction how a plan is read from an answer
 * @param mode {@code strict} or {@code planbench}
 * @param prove when a proof that there is no plan is looked for
 * @param proofTime for all attempts at a proof for one try
 * @param compat whether PlanBench's own mistakes in prompts are made too
 * @param instanceLimits what one try may use up
 * @param runLimits what the run may use up in all its sessions together; of time, in one session
 */
public record RunSpec(
        List<String> tasks,
        List<String> domains,
        List<String> folders,
        List<String> ladders,
        OptionalInt instances,
        Optional<String> modelPlans,
        List<ModelEntry> models,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<ModelEntry> others,

        List<String> prompts,
        List<String> feedback,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> strategies,
        int rounds,
        int samples,
        List<Long> seeds,
        String extraction,
        String mode,
        String prove,
        Duration proofTime,
        boolean compat,
        Limits instanceLimits,
        Limits runLimits) {

    /** The strategy that gives feedback after each proposal. */
    public static final String LOOP = "loop";

    public RunSpec {
        tasks = List.copyOf(tasks);
        domains = List.copyOf(domains);
        folders = List.copyOf(folders);
        ladders = List.copyOf(ladders);
        models = List.copyOf(models);
        others = List.copyOf(others);
        prompts = List.copyOf(prompts);
        feedback = List.copyOf(feedback);
        strategies = strategies.isEmpty() ? List.of(LOOP) : List.copyOf(strategies);
        seeds = List.copyOf(seeds);
    }

    public RunSpec withRunLimits(Limits limits) {
        return with(UnaryOperator.identity(), limits);
    }

    /** The same with each of its models changed. */
    public RunSpec withEachModel(UnaryOperator<ModelEntry> change) {
        return with(change, runLimits);
    }

    private RunSpec with(UnaryOperator<ModelEntry> change, Limits limits) {
        return new RunSpec(
                tasks,
                domains,
                folders,
                ladders,
                instances,
                modelPlans,
                models.stream().map(change).toList(),
                others.stream().map(change).toList(),
                prompts,
                feedback,
                strategies,
                rounds,
                samples,
                seeds,
                extraction,
                mode,
                prove,
                proofTime,
                compat,
                instanceLimits,
                limits);
    }

    /** The protocols of this run, one for each prompt form, feedback and strategy; one that says its own feedback has no other. */
    public List<Protocol> protocols() {
        return prompts.stream()
                .flatMap(prompt -> feedback.stream()
                        .flatMap(told -> strategies.stream().map(strategy -> protocol(prompt, told, strategy))))
                .distinct()
                .toList();
    }

    private Protocol protocol(String prompt, String told, String strategy) {
        Optional<String> other = strategy.equals(LOOP) ? Optional.empty() : Optional.of(strategy);
        String instead = StrategySpec.parse(strategy).option("feedback").orElse(told);
        return new Protocol(prompt, instead, rounds, samples, extraction, mode, prove, compat, other);
    }
}
