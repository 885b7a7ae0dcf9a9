package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Task 6: find a plan after an unexpected event.
 *
 * @param reference a plan from the state after the event on, if one is known; it may be empty
 */
public record Replanning(List<Example> examples, InterruptedPlan asked, Optional<Plan> reference)
        implements TaskPrompt {

    private static final PlanBenchTask TASK = PlanBenchTask.REPLANNING;
    private static final String NONE = "none";

    public Replanning {
        examples = List.copyOf(examples);
    }

    /**
     * An event and what was done about it.
     *
     * @param newPlan from the state after the event on
     */
    public record Example(InterruptedPlan interrupted, Plan newPlan) {}

    @Override
    public Question write(Wording wording) {
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        QuestionText text = new QuestionText(wording, TASK, asked.solved().instance());
        for (Example example : examples) {
            Map<String, String> values = values(phrasing, example.interrupted());
            SolvedInstance rest = new SolvedInstance(example.interrupted().rest(), example.newPlan());
            values.put("newPlan", new ShownPlan(phrasing, wording.form()).of(rest));
            text.example(values);
        }
        Prompt prompt = text.ask(values(phrasing, asked));
        return QuestionDraft.of(TASK, wording, asked.solved().instance(), prompt)
                .examples(examples.stream()
                        .map(example -> example.interrupted().solved())
                        .toList())
                .graded(asked.rest().problem(), new ExpectedAnswer.ValidPlan(), reference);
    }

    private static Map<String, String> values(Phrasing phrasing, InterruptedPlan interrupted) {
        Map<String, String> values = phrasing.problem(interrupted.solved().instance());
        values.put("plan", phrasing.plan(interrupted.solved().plan()));
        values.put("number", String.valueOf(interrupted.event().afterStep()));
        values.put("step", phrasing.step(interrupted.lastStep()));
        values.put("becameTrue", facts(phrasing, interrupted.event().becameTrue()));
        values.put("becameFalse", facts(phrasing, interrupted.event().becameFalse()));
        return values;
    }

    private static String facts(Phrasing phrasing, Set<Fact> facts) {
        return facts.isEmpty() ? NONE : phrasing.facts(facts);
    }
}
