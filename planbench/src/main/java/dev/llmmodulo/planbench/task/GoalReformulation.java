package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks 8.1 to 8.3: the plan of the example solves the question too, whose goal is stated in another way. PlanBench grades
 * by the instance's own goal.
 *
 * @param solved both the example and what is asked, but for their goals
 * @param exampleGoal in the order in which it is stated, as far as it is
 * @param askedGoal likewise
 */
public record GoalReformulation(PlanBenchTask task, SolvedInstance solved, List<Fact> exampleGoal, List<Fact> askedGoal)
        implements TaskPrompt {

    public GoalReformulation {
        exampleGoal = List.copyOf(exampleGoal);
        askedGoal = List.copyOf(askedGoal);
    }

    @Override
    public Question write(Wording wording) {
        Phrasing phrasing = new Phrasing(wording, FactOrder.BLANKS);
        List<Fact> shownGoal = stated(exampleGoal, wording);
        List<Fact> newGoal = stated(askedGoal, wording);
        SolvedInstance shown = new SolvedInstance(solved.instance().withGoal(shownGoal), solved.plan());
        Instance asked = solved.instance().withGoal(newGoal);

        Map<String, String> example = phrasing.problem(shown.instance(), phrasing.inOrder(shownGoal));
        example.put("plan", new ShownPlan(phrasing, wording.form()).of(shown));
        Prompt prompt = new QuestionText(wording, task, asked)
                .example(example)
                .ask(phrasing.problem(asked, phrasing.inOrder(newGoal)));
        return QuestionDraft.of(task, wording, asked, prompt)
                .examples(List.of(solved))
                .graded(
                        asked.problem(),
                        solved.instance().problem(),
                        new ExpectedAnswer.ValidPlan(),
                        Optional.of(solved.plan()));
    }

    private static List<Fact> stated(List<Fact> goal, Wording wording) {
        return goal.stream().filter(wording.words().stated()).toList();
    }
}
