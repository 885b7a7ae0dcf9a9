package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.task.PlanGeneration;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.Optional;

/** Tasks 1 and 5: the example is the instance before. An instance of which no plan is known can be asked about too. */
record PlanGenerationMaker(PlanBenchTask task) implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        Reference reference = instances.reference(asked);
        Optional<Plan> plan =
                reference instanceof Reference.Planned planned ? Optional.of(planned.plan()) : Optional.empty();
        ExpectedAnswer expected = reference instanceof Reference.Unsolvable
                ? new ExpectedAnswer.NoPlan()
                : new ExpectedAnswer.ValidPlan();
        return new Making.Made(new PlanGeneration(
                task, instances.before(asked).limit(1).toList(), instances.instance(asked), expected, plan));
    }
}
