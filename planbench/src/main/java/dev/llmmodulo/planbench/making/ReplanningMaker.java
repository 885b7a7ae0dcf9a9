package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.InterruptedPlan;
import dev.llmmodulo.planbench.task.Replanning;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Task 6: after a random step of the plan something happens that the goal can still be reached after. The example is the
 * instance before.
 */
record ReplanningMaker(EventRule rule) implements QuestionMaker {

    @Override
    public Making make(InstancePool instances, int asked, Draw draw) {
        Instance instance = instances.instance(asked);
        Optional<Feature> unplanned = instance.problem().features().stream()
                .filter(feature -> feature != Feature.DERIVED_PREDICATES)
                .findFirst();
        if (unplanned.isPresent()) {
            return new Making.NotMade("a plan has to be found after what happens, and no planner here knows "
                    + unplanned.get().words());
        }
        return Making.with(
                instances.reference(asked),
                planned -> interrupted(new SolvedInstance(instance, planned.plan()), instances, draw)
                        .<Making>map(question -> new Making.Made(new Replanning(
                                instances
                                        .before(asked)
                                        .flatMap(example -> interrupted(example, instances, draw).stream())
                                        .limit(1)
                                        .toList(),
                                question.interrupted(),
                                Optional.of(question.newPlan()))))
                        .orElseGet(() -> new Making.NotMade("nothing can happen while its plan is executed, after which"
                                + " the goal can still be reached")));
    }

    /** Empty if after no step of the plan anything can happen that a plan is known for afterwards. */
    private Optional<Replanning.Example> interrupted(SolvedInstance solved, InstancePool instances, Draw draw) {
        List<State> states =
                PlanTrace.of(solved.instance().problem(), solved.plan()).states();
        List<Integer> steps =
                draw.shuffled(IntStream.range(1, solved.plan().length()).boxed().toList());
        for (int step : steps) {
            Instance rest = solved.instance().withInit(states.get(step).facts());
            Optional<InterruptedPlan> interrupted =
                    rule.draw(rest.problem(), step, draw).map(event -> new InterruptedPlan(solved, event));
            if (interrupted.isPresent()
                    && instances.reference(interrupted.get().rest().problem()) instanceof Reference.Planned planned) {
                return Optional.of(new Replanning.Example(interrupted.get(), planned.plan()));
            }
        }
        return Optional.empty();
    }
}
