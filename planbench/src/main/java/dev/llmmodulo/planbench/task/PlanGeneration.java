package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks 1 and 5: find a plan.
 *
 * @param examples shown solved in forms that have examples
 * @param expected {@link ExpectedAnswer.ValidPlan}, or {@link ExpectedAnswer.NoPlan} for an unsolvable instance
 * @param reference a plan for the instance, if one is known
 */
public record PlanGeneration(
        PlanBenchTask task,
        List<SolvedInstance> examples,
        Instance asked,
        ExpectedAnswer expected,
        Optional<Plan> reference)
        implements TaskPrompt {

    public PlanGeneration {
        examples = List.copyOf(examples);
    }

    @Override
    public Question write(Wording wording) {
        boolean tracked = wording.form() == PromptForm.STATE_TRACKING;
        Phrasing phrasing = new Phrasing(wording, tracked ? FactOrder.UNDERSCORES : FactOrder.BLANKS);
        QuestionText text = new QuestionText(wording, task, asked);
        for (SolvedInstance example : examples) {
            Map<String, String> values = new HashMap<>(phrasing.problem(example.instance()));
            values.put("plan", new ShownPlan(phrasing, wording.form()).of(example));
            text.example(values);
        }
        Prompt prompt = text.ask(phrasing.problem(asked));
        return QuestionDraft.of(task, wording, asked, prompt)
                .examples(examples)
                .graded(asked.problem(), expected, reference);
    }
}
