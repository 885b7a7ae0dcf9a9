package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.making.Reference.Planned;
import dev.llmmodulo.planbench.task.Durations;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanOptimality;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Task 2: the example is the instance before. Both plans are of least cost, by the durations that are stated. */
record PlanOptimalityMaker(Durations durations) implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        Instance instance = instances.instance(asked);
        return Making.with(
                cheapest(instances, asked),
                cheapest -> shortest(instances, asked, cheapest)
                        .<Making>map(length -> new Making.Made(new PlanOptimality(
                                durations,
                                examples(instances, asked),
                                instance,
                                new ExpectedAnswer.OptimalPlan(cheapest.cost(), length),
                                Optional.of(cheapest.plan()))))
                        .orElseGet(() -> new Making.NotMade("it is not known what a plan costs at least")));
    }

    private Reference cheapest(InstancePool instances, int index) {
        Problem problem = instances.instance(index).problem();
        Problem priced = durations.priced(problem);
        return priced.equals(problem) ? instances.cheapest(index) : instances.cheapest(priced);
    }

    /** The length of a shortest plan, if both costs are proven to be least. */
    private static Optional<Integer> shortest(InstancePool instances, int asked, Planned cheapest) {
        Problem problem = instances.instance(asked).problem();
        Reference reference =
                problem.metric().isPresent() ? instances.cheapest(withoutMetric(problem)) : instances.cheapest(asked);
        return reference instanceof Planned shortest && shortest.optimal() && cheapest.optimal()
                ? Optional.of(shortest.plan().length())
                : Optional.empty();
    }

    private static Problem withoutMetric(Problem problem) {
        return new Problem(
                problem.name(),
                problem.domain(),
                problem.objects(),
                problem.init(),
                problem.values(),
                problem.goal(),
                Optional.empty(),
                problem.timedInitials(),
                problem.constraints());
    }

    private List<SolvedInstance> examples(InstancePool instances, int asked) {
        return instances
                .positionsBefore(asked)
                .flatMap(index -> cheapest(instances, index) instanceof Planned planned && planned.optimal()
                        ? Stream.of(new SolvedInstance(instances.instance(index), planned.plan()))
                        : Stream.empty())
                .limit(1)
                .toList();
    }
}
