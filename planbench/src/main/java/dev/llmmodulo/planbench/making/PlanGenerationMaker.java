package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.task.PlanGeneration;

/**
 * Tasks 1 and 5: the example is the instance before. An instance of which no plan is known can be asked about too, and none is looked
 * for, since an answer is judged by the problem: large problems would keep the model waiting for a plan that nobody needs.
 */
record PlanGenerationMaker(PlanBenchTask task) implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        return new Making.Made(new PlanGeneration(
                task,
                instances.before(asked).limit(1).toList(),
                instances.instance(asked),
                new ExpectedAnswer.ValidPlan(),
                instances.given(asked)));
    }
}
