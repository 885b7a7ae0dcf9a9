package dev.llmmodulo.planbench;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A question of PlanBench about one instance: what a model is sent, and what its answer is graded by.
 *
 * @param compatibility whether the prompt says what is true, or what PlanBench says
 * @param variant PlanBench's name of the domain, such as {@code mystery_blocksworld_3}, or the name of a folder
 * @param instance the id of the instance that is asked about
 * @param examples the ids of the instances that are shown solved, in order; of task 4 and 8 it is the same instance
 * @param lexicon the words that the answer's steps and facts are expected in
 * @param problem the problem as the prompt states it, which a strict grader judges plans by; in plan verification and
 *     execution the problem that the plan or the steps are for
 * @param planBenchProblem the problem that PlanBench judges plans by: in task 4 only the goal facts that do not hold at
 *     the start, in task 8 the original goal, in task 2 without the durations; elsewhere the same problem
 * @param reference a right plan, if one is known and a plan is asked for
 */
public record Question(
        PlanBenchTask task,
        PromptForm form,
        Compatibility compatibility,
        String variant,
        String instance,
        List<String> examples,
        Prompt prompt,
        Lexicon lexicon,
        Problem problem,
        Problem planBenchProblem,
        ExpectedAnswer expected,
        Optional<Plan> reference) {

    public Question {
        examples = List.copyOf(examples);
    }

    /** The same with its instances called otherwise. */
    public Question withIds(UnaryOperator<String> ids) {
        return new Question(
                task,
                form,
                compatibility,
                variant,
                ids.apply(instance),
                examples.stream().map(ids).toList(),
                prompt,
                lexicon,
                problem,
                planBenchProblem,
                expected,
                reference);
    }

    public Question withPrompt(Prompt other) {
        return new Question(
                task,
                form,
                compatibility,
                variant,
                instance,
                examples,
                other,
                lexicon,
                problem,
                planBenchProblem,
                expected,
                reference);
    }
}
