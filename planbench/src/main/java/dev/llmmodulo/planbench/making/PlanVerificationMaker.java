package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanVerification;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tasks 3 and 3.1: three examples of random other instances, one of each kind of truth, in a random order.
 *
 * @param modelPlans the plans that are asked about in task 3.1, by the ids of the instances
 */
record PlanVerificationMaker(PlanBenchTask task, Map<String, Plan> modelPlans) implements QuestionMaker {

    PlanVerificationMaker {
        modelPlans = Map.copyOf(modelPlans);
    }

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        List<SolvedInstance> examples = examples(instances, instances.others(asked, draw), draw);
        return task == PlanBenchTask.MODEL_PLAN_VERIFICATION
                ? modelPlan(instances.instance(asked), examples)
                : Making.with(
                        instances.reference(asked),
                        planned -> made(
                                examples,
                                distracted(new SolvedInstance(instances.instance(asked), planned.plan()), draw)));
    }

    private Making modelPlan(Instance asked, List<SolvedInstance> examples) {
        return Optional.ofNullable(modelPlans.get(asked.id()))
                .map(plan -> made(examples, new SolvedInstance(asked, plan)))
                .orElseGet(() -> new Making.NotMade("there is no plan of a model for it"));
    }

    private Making made(List<SolvedInstance> examples, SolvedInstance asked) {
        return new Making.Made(new PlanVerification(task, examples, asked));
    }

    /** By a random one of the three ways, or the next one that can be. */
    private static SolvedInstance distracted(SolvedInstance solved, Draw draw) {
        return draw.shuffled(List.of(Distraction.values())).stream()
                .flatMap(distraction -> distraction.of(solved, draw).stream())
                .findFirst()
                .orElse(solved);
    }

    /** No instance twice, unless there are too few. */
    private static List<SolvedInstance> examples(InstancePool instances, List<Integer> others, Draw draw) {
        List<SolvedInstance> examples = new ArrayList<>();
        List<SolvedInstance> used = new ArrayList<>();
        for (Distraction distraction : draw.shuffled(List.of(Distraction.values()))) {
            Stream<SolvedInstance> unusedFirst = Stream.concat(
                    instances.solved(others).filter(other -> !used.contains(other)), List.copyOf(used).stream());
            unusedFirst
                    .flatMap(other -> distraction.of(other, draw).stream().peek(example -> used.add(other)))
                    .findFirst()
                    .ifPresent(examples::add);
        }
        return examples;
    }
}
