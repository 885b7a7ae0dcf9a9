package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanReuse;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.stream.IntStream;

/** Task 4: a random proper prefix of the plan, of those that lead to something that does not hold at the start. */
record PlanReuseMaker() implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        return Making.with(instances.reference(asked), planned -> {
            Instance instance = instances.instance(asked);
            List<Integer> prefixes = prefixes(instance, planned.plan());
            return prefixes.isEmpty()
                    ? new Making.NotMade("no proper prefix of its plan leads to anything new")
                    : new Making.Made(new PlanReuse(new SolvedInstance(instance, planned.plan()), draw.of(prefixes)));
        });
    }

    private static List<Integer> prefixes(Instance instance, Plan plan) {
        List<State> states = PlanTrace.of(instance.problem(), plan).states();
        return IntStream.range(1, plan.length())
                .filter(prefix -> !instance.problem()
                        .init()
                        .containsAll(states.get(prefix).facts()))
                .boxed()
                .toList();
    }
}
