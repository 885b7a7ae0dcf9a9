package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Task 4: find a plan for the state that the first steps of the example's plan lead to. The goal is the whole state, as far
 * as it is stated; PlanBench grades only what does not hold at the start.
 *
 * @param solved both the example and, with another goal, what is asked
 * @param prefix the number of steps that lead to the new goal, at least one
 */
public record PlanReuse(SolvedInstance solved, int prefix) implements TaskPrompt {

    private static final PlanBenchTask TASK = PlanBenchTask.PLAN_REUSE;

    public PlanReuse {
        if (prefix < 1 || prefix > solved.plan().length()) {
            throw new IllegalArgumentException("no prefix of " + prefix + " steps in a plan of "
                    + solved.plan().length());
        }
    }

    @Override
    public Question write(Wording wording) {
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        Set<Fact> init = solved.instance().problem().init();
        Set<Fact> reached = reached().facts();
        Instance asked = solved.instance()
                .withGoal(reached.stream().filter(wording.words().stated()).toList());
        Instance weaker = solved.instance()
                .withGoal(reached.stream().filter(fact -> !init.contains(fact)).toList());

        Map<String, String> example = phrasing.problem(solved.instance());
        example.put("plan", new ShownPlan(phrasing, wording.form()).of(solved));
        Prompt prompt = new QuestionText(wording, TASK, asked).example(example).ask(phrasing.problem(asked));
        return QuestionDraft.of(TASK, wording, asked, prompt)
                .examples(List.of(solved))
                .graded(
                        asked.problem(),
                        weaker.problem(),
                        new ExpectedAnswer.ValidPlan(),
                        Optional.of(new Plan.Sequential(solved.plan().steps().subList(0, prefix))));
    }

    private State reached() {
        List<State> states = new ArrayList<>(
                PlanTrace.of(solved.instance().problem(), solved.plan()).states());
        if (states.size() <= prefix) {
            throw new IllegalArgumentException("step " + states.size() + " of the plan for instance "
                    + solved.instance().id() + " does not apply");
        }
        return states.get(prefix);
    }
}
