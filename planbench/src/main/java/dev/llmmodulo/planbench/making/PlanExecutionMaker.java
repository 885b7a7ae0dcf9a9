package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.PlanExecution;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.plan.Plan;

/** Task 7: random prefixes of the plans of the instance and, as the example, of the one before. */
record PlanExecutionMaker() implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        return Making.with(instances.reference(asked), planned -> {
            if (planned.plan().length() == 0) {
                return new Making.NotMade("its goal holds at the start");
            }
            SolvedInstance executed = prefix(new SolvedInstance(instances.instance(asked), planned.plan()), draw);
            return new Making.Made(new PlanExecution(
                    instances
                            .before(asked)
                            .filter(example -> example.plan().length() > 0)
                            .limit(1)
                            .map(example -> prefix(example, draw))
                            .toList(),
                    executed));
        });
    }

    /** A proper prefix where there is one. */
    private static SolvedInstance prefix(SolvedInstance solved, Draw draw) {
        int length = draw.between(1, Math.max(1, solved.plan().length() - 1));
        return new SolvedInstance(
                solved.instance(), new Plan.Sequential(solved.plan().steps().subList(0, length)));
    }
}
