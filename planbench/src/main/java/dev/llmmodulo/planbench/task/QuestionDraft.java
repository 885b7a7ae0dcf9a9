package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.List;
import java.util.Optional;

/** A question of which the prompt is written. */
record QuestionDraft(PlanBenchTask task, Wording wording, Instance asked, Prompt prompt, List<String> exampleIds) {

    static QuestionDraft of(PlanBenchTask task, Wording wording, Instance asked, Prompt prompt) {
        return new QuestionDraft(task, wording, asked, prompt, List.of());
    }

    /** With the ids of the instances that are shown solved, if the form has examples. */
    QuestionDraft examples(List<SolvedInstance> examples) {
        List<String> ids =
                examples.stream().map(example -> example.instance().id()).toList();
        return new QuestionDraft(task, wording, asked, prompt, wording.form().hasExample() ? ids : List.of());
    }

    /** One that the same problem is graded by in both ways. */
    Question graded(Problem problem, ExpectedAnswer expected, Optional<Plan> reference) {
        return graded(problem, problem, expected, reference);
    }

    Question graded(Problem problem, Problem planBenchProblem, ExpectedAnswer expected, Optional<Plan> reference) {
        return new Question(
                task,
                wording.form(),
                wording.compatibility(),
                wording.variant(),
                asked.id(),
                exampleIds,
                prompt,
                wording.words().lexicon(),
                problem,
                planBenchProblem,
                expected,
                reference);
    }
}
