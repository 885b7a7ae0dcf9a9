package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Task 3, and 3.1 for plans that models gave: say whether a plan is valid, and why not.
 *
 * @param examples PlanBench shows three: one whose plan cannot be executed, one whose plan misses the goal, a valid one
 * @param asked with the plan to verify
 */
public record PlanVerification(PlanBenchTask task, List<SolvedInstance> examples, SolvedInstance asked)
        implements TaskPrompt {

    public PlanVerification {
        examples = List.copyOf(examples);
    }

    @Override
    public Question write(Wording wording) {
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        QuestionText text = new QuestionText(wording, task, asked.instance());
        for (SolvedInstance example : examples) {
            Map<String, String> values = values(phrasing, example);
            values.put(
                    "truth", TruthText.of(PlanTruth.of(example), wording.words().lexicon(), wording.compatibility()));
            text.example(values);
        }
        Prompt prompt = text.ask(values(phrasing, asked));
        return QuestionDraft.of(task, wording, asked.instance(), prompt)
                .examples(examples)
                .graded(
                        asked.instance().problem(),
                        new ExpectedAnswer.Verification(asked.plan(), PlanTruth.of(asked)),
                        Optional.empty());
    }

    private static Map<String, String> values(Phrasing phrasing, SolvedInstance shown) {
        Map<String, String> values = phrasing.problem(shown.instance());
        values.put("plan", phrasing.plan(shown.plan()));
        return values;
    }
}
