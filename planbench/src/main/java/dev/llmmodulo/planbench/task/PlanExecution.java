package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Task 7: say which state a sequence of steps leads to.
 *
 * @param examples with the steps that are executed there
 * @param asked with the steps that are executed; all of them apply
 */
public record PlanExecution(List<SolvedInstance> examples, SolvedInstance asked) implements TaskPrompt {

    private static final PlanBenchTask TASK = PlanBenchTask.PLAN_EXECUTION;

    public PlanExecution {
        examples = List.copyOf(examples);
    }

    @Override
    public Question write(Wording wording) {
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        QuestionText text = new QuestionText(wording, TASK, asked.instance());
        for (SolvedInstance example : examples) {
            Map<String, String> values = values(phrasing, example);
            values.put("state", phrasing.facts(end(example).facts()));
            text.example(values);
        }
        Set<Fact> end = end(asked).facts();
        Set<Fact> stated = end.stream().filter(wording.words().stated()).collect(Collectors.toSet());
        Prompt prompt = text.ask(values(phrasing, asked));
        return QuestionDraft.of(TASK, wording, asked.instance(), prompt)
                .examples(examples)
                .graded(asked.instance().problem(), new ExpectedAnswer.ResultingState(stated, end), Optional.empty());
    }

    private static Map<String, String> values(Phrasing phrasing, SolvedInstance executed) {
        Map<String, String> values = phrasing.initialState(executed.instance());
        values.put("steps", phrasing.plan(executed.plan()));
        return values;
    }

    private static State end(SolvedInstance executed) {
        List<State> states =
                PlanTrace.of(executed.instance().problem(), executed.plan()).states();
        if (states.size() <= executed.plan().length()) {
            throw new IllegalArgumentException("step " + states.size() + " for instance "
                    + executed.instance().id() + " does not apply");
        }
        return states.get(states.size() - 1);
    }
}
